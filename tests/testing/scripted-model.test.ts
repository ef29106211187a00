import { HumanMessage } from "@langchain/core/messages";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { asModel, ScriptedModel, UnexpectedCall } from "../../src/testing/index.ts";

const ask = [new HumanMessage("What raises the tides?")];

describe("ScriptedModel as a chat model of LangChain", () => {
  it("answers in order, counts tokens and throws when it is spent", async () => {
    const model = new ScriptedModel({
      script: [{ text: "The Moon.", usage: { in: 7, out: 3 } }, { text: "The Sun, a little." }],
    });
    const first = await model.invoke(ask);
    expect(first.text).toBe("The Moon.");
    expect(first.usage_metadata).toMatchObject({ input_tokens: 7, output_tokens: 3, total_tokens: 10 });
    expect((await model.invoke(ask)).text).toBe("The Sun, a little.");
    await expect(model.invoke(ask)).rejects.toBeInstanceOf(UnexpectedCall);
    expect(model.calls.map(({ line }) => line)).toEqual([0, 1, undefined]);
    expect(() => model.assertSpent()).toThrow(/unexpected call/);
  });

  it("streams in pieces, the usage last", async () => {
    const model = new ScriptedModel({ script: [{ text: "one two three" }] });
    const chunks = [];
    for await (const chunk of await model.stream(ask)) chunks.push(chunk);
    expect(chunks.map(({ text }) => text)).toEqual(["one", " two", " three", ""]);
    expect(chunks.at(-1)).toMatchObject({ usage_metadata: { output_tokens: 4 } });
  });

  it("calls tools and gives structured output, checked by the schema", async () => {
    const model = new ScriptedModel({
      script: [
        { tool: { name: "grade", arguments: { score: 1 } } },
        { json: { score: 0.5 } },
        { json: { score: "half" } },
        { text: "no JSON at all" },
      ],
    });
    const called = await model.bindTools([]).invoke(ask);
    expect(called.tool_calls).toMatchObject([{ name: "grade", args: { score: 1 } }]);
    const graded = model.withStructuredOutput(z.object({ score: z.number() }));
    expect(await graded.invoke(ask)).toEqual({ score: 0.5 });
    await expect(graded.invoke(ask)).rejects.toThrow(/number/);
    await expect(graded.invoke(ask)).rejects.toThrow(/JSON/);
  });

  it("matches by purpose, node and turn, and says which lines were never used", async () => {
    const model = new ScriptedModel({
      script: [
        { for: "judge", turn: 2, text: "second" },
        { for: "judge", text: "any" },
        { node: "hint", text: "a hint" },
      ],
    });
    model.turn = 1;
    expect((await model.invoke(ask, { purpose: "judge" })).text).toBe("any");
    model.turn = 2;
    expect((await model.invoke(ask, { metadata: { purpose: "judge" } })).text).toBe("second");
    expect(() => model.assertSpent()).toThrow("never used: line 3 (any judgement at hint)");
    expect((await model.invoke(ask, { metadata: { langgraph_node: "hint" } })).text).toBe("a hint");
    model.assertSpent();
  });

  it("fails, dies in mid-stream and stalls as it is told", async () => {
    const model = new ScriptedModel({
      script: [{ error: "server-error" }, { text: "a b c", die_after: 2 }, { stall: true }],
    });
    await expect(model.invoke(ask)).rejects.toThrow("server-error");
    const seen: string[] = [];
    const dying = (async () => {
      for await (const chunk of await model.stream(ask)) seen.push(chunk.text);
    })();
    await expect(dying).rejects.toThrow("broken-stream");
    expect(seen).toEqual(["a", " b"]);
    await expect(model.invoke(ask, { signal: AbortSignal.timeout(20) })).rejects.toThrow();
  });
});

describe("ScriptedModel behind the tutor's port", () => {
  const request = (signal = new AbortController().signal) => ({
    purpose: "explain" as const,
    messages: [{ role: "user" as const, content: "Why?" }],
    signal,
  });
  const port = (model: ScriptedModel) =>
    asModel(model, { spec: "scripted:m", contextLength: 4_096, silenceMs: 20 });

  it("replies with text, tokens and why it ended", async () => {
    const model = new ScriptedModel({ script: [{ text: "cut o", cut: true, usage: { in: 5, out: 2 } }] });
    const pieces: string[] = [];
    const reply = await port(model).complete({ ...request(), onText: (text) => pieces.push(text) });
    expect(reply).toMatchObject({ text: "cut o", tokens: { in: 5, out: 2 }, finish: "length" });
    expect(pieces.join("")).toBe("cut o");
    expect(model.calls[0]?.prompt).toBe("human: Why?");
  });

  it.each(["unreachable", "rate-limited", "context-overflow", "busy"] as const)(
    "rejects with the failure %s",
    async (error) => {
      const model = new ScriptedModel({ script: [{ error }] });
      await expect(port(model).complete(request())).rejects.toMatchObject({
        name: "ModelError",
        failure: error,
      });
    },
  );

  it("counts a stall as silence, and tells that it waits", async () => {
    let waited = 0;
    const model = new ScriptedModel({ script: [{ stall: true }] });
    const silent = port(model).complete({ ...request(), onWait: () => void waited++ });
    await expect(silent).rejects.toMatchObject({ failure: "silent" });
    expect(waited).toBe(1);
  });

  it("stops when it is stopped", async () => {
    const model = new ScriptedModel({ script: [{ text: "a b c d" }] });
    const stop = new AbortController();
    const stopped = port(model).complete({ ...request(stop.signal), onText: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ failure: "cancelled" });
  });
});
