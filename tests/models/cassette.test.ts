import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCassette, record, replay, writeCassette } from "../../src/models/cassette.ts";
import type { ModelRequest } from "../../src/ports/model.ts";
import { scriptedModel } from "../support/scripted-model.ts";

const request = (content: string, more: Partial<ModelRequest> = {}): ModelRequest => ({
  purpose: "judge",
  messages: [
    { role: "system", content: "You examine.\nReply with JSON." },
    { role: "user", content },
  ],
  signal: new AbortController().signal,
  ...more,
});
const schema = z.strictObject({ ok: z.boolean() });

describe("a cassette", () => {
  it("gives back what was recorded: replies, pieces, failures, context", async () => {
    const recorder = record(
      scriptedModel([{ ok: true }, { fail: "broken-stream", after: "half a", contextLength: 512 }], {
        contextLength: 2048,
      }),
    );
    const first = await recorder.complete(request("one", { schema, maxTokens: 50 }));
    await expect(recorder.complete(request("two"))).rejects.toMatchObject({ failure: "broken-stream" });

    const player = replay(recorder.cassette());
    expect(player).toMatchObject({ spec: "ollama:tiny", contextLength: 2048, left: 2 });
    expect(await player.complete(request("one", { schema, maxTokens: 50 }))).toEqual(first);
    const heard: string[] = [];
    const second = player.complete(request("two", { onText: (text) => heard.push(text) }));
    await expect(second).rejects.toMatchObject({ failure: "broken-stream", contextLength: 512 });
    expect(heard.join("")).toBe("half a");
    expect(player.left).toBe(0);
  });

  it("is strict, and says which call changed and how", async () => {
    const recorder = record(scriptedModel(["yes"]));
    await recorder.complete(request("Question:\nWhat is softmax?\n\nAnswer:\nx", { maxTokens: 50 }));
    const play = (changed: ModelRequest) => replay(recorder.cassette(), "softmax.json").complete(changed);
    const word = play(request("Question:\nWhat is a softmax?\n\nAnswer:\nx", { maxTokens: 50 }));
    await expect(word).rejects.toMatchObject({ code: "bad-scenario" });
    await expect(word).rejects.toThrow(
      "softmax.json: call 1 (judge) no longer fits the recording:\nits user message:\n  - What is softmax?\n  + What is a softmax?",
    );
    await expect(play(request("Question:", { purpose: "explain" }))).rejects.toThrow(
      "recorded judge, now explain",
    );
    await expect(play(request("Question:", { schema }))).rejects.toThrow("its reply's form");
    await expect(play(request("Question:", { maxTokens: 60 }))).rejects.toThrow("recorded 50, now 60 tokens");
  });

  it("does not go on past its end", async () => {
    await expect(
      replay({ v: 1, model: "m", contextLength: 1, calls: [] }).complete(request("x")),
    ).rejects.toThrow("call 1 (judge) was not recorded");
  });

  it("holds no secret, and survives a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "viva-cassette-"));
    const path = join(folder, "c.json");
    const recorder = record(scriptedModel(["the key is planted-key and sk-abcdefgh12345678"]), [
      "planted-key",
    ]);
    await recorder.complete(request("my planted-key is http://anna:pw123456@host/"));
    await writeCassette(path, recorder.cassette());
    const text = await readFile(path, "utf8");
    for (const secret of ["planted-key", "sk-abcdefgh", "pw123456"]) expect(text).not.toContain(secret);
    expect(await readCassette(path)).toEqual(recorder.cassette());
    await writeFile(path, "{}");
    await expect(readCassette(path)).rejects.toMatchObject({ code: "bad-scenario" });
    await rm(folder, { recursive: true });
  });

  it("leaves out a call that was stopped", async () => {
    const recorder = record(scriptedModel(["x"]));
    await expect(recorder.complete(request("x", { signal: AbortSignal.abort() }))).rejects.toMatchObject({
      failure: "cancelled",
    });
    expect(recorder.cassette().calls).toEqual([]);
  });
});
