import { describe, expect, it } from "vitest";
import { VivaError } from "../../../src/domain/errors.ts";
import type { ModelFailure } from "../../../src/domain/model-error.ts";
import { scriptedModel } from "../../support/scripted-model.ts";
import { codes, goodAnswer, passages, question, reasonerOver, rule, turn, verdicts } from "./setup.ts";

const input = { question, answer: goodAnswer, passages };
const good = verdicts([
  { verdict: "met", quote: "exp of big logits would overflow" },
  { verdict: "met", quote: "the factor cancels" },
]);

describe("a model that fails once", () => {
  it.each<[ModelFailure, number | undefined, number[]]>([
    ["rate-limited", 4000, [4000]],
    ["rate-limited", undefined, [1500]],
    ["busy", undefined, [2000]],
    ["server-error", undefined, [300]],
    ["broken-stream", undefined, [100]],
    ["empty", undefined, []],
  ])("is tried again after %s", async (fail, retryAfterMs, waits) => {
    const failure = retryAfterMs === undefined ? { fail } : { fail, retryAfterMs };
    const { reasoner, slept } = reasonerOver(scriptedModel([failure, good]));
    const { context, budget } = turn();
    const { value, notices } = await reasoner.judge(input, context);
    expect(value.grader.name).toBe("ollama:tiny");
    expect(slept).toEqual(waits);
    expect(notices).toEqual([]);
    expect(budget.calls.map(({ ok }) => ok)).toEqual([false, true]);
  });

  it.each<[ModelFailure, number | undefined]>([
    ["unreachable", undefined],
    ["unauthorised", undefined],
    ["no-such-model", undefined],
    ["silent", undefined],
    ["rate-limited", 60_000],
  ])("is not tried again after %s: the turn goes on by rule and says so", async (fail, retryAfterMs) => {
    const failure = retryAfterMs === undefined ? { fail } : { fail, retryAfterMs };
    const { reasoner } = reasonerOver(scriptedModel([failure]));
    const { value, notices } = await reasoner.judge(input, turn().context);
    expect(value).toEqual((await rule.judge(input, turn().context)).value);
    expect(codes(notices)).toEqual([`model-${fail}`]);
    expect(notices[0]!.message).toContain("by rule");
  });

  it("shortens the prompt to the context that the endpoint told", async () => {
    const model = scriptedModel([{ fail: "context-overflow", contextLength: 1100 }, good]);
    const long = {
      ...input,
      passages: [{ ...passages[0]!, text: passages[0]!.text.repeat(40) }, passages[1]!],
    };
    const { value } = await reasonerOver(model).reasoner.judge(long, turn().context);
    expect(value.grader.name).toBe("ollama:tiny");
    const [first, second] = model.requests.map(({ messages }) => messages[1]!.content.length);
    expect(second).toBeLessThan(first! / 2);
    expect(model.requests[1]!.messages[1]!.content).toContain(goodAnswer);
  });

  it("fits the prompt to a small context from the first call, and to what the endpoint counts", async () => {
    const long = { ...input, passages: [{ ...passages[0]!, text: passages[0]!.text.repeat(40) }] };
    const small = scriptedModel([good], { contextLength: 1024 });
    await reasonerOver(small).reasoner.judge(long, turn().context);
    const characters = small.requests[0]!.messages.reduce((sum, { content }) => sum + content.length, 0);
    expect(characters / 3.5).toBeLessThan(1024);

    // A tokenizer that makes a token of each character.
    const fine = scriptedModel([good, good], {
      tokens: ({ messages }) => messages.reduce((sum, { content }) => sum + content.length, 0),
    });
    const { reasoner } = reasonerOver(fine);
    await reasoner.judge(long, turn().context);
    await reasoner.judge(long, turn().context);
    const [before, after] = fine.requests.map(({ messages }) => messages[1]!.content.length);
    expect(after).toBeLessThan(4096);
    expect(after).toBeLessThan(before!);
  });

  it("reads by rule what cannot fit at all", async () => {
    const { reasoner } = reasonerOver(scriptedModel([], { contextLength: 256 }));
    const { value, notices } = await reasoner.judge(input, turn().context);
    expect(value.grader.name).toBe("rule");
    expect(codes(notices)).toEqual(["model-context"]);
  });
});

describe("a reply that can't be used", () => {
  it.each([
    ["truncated", '{"points": [{"id": "overflow", "reasoning": "the answer'],
    ["prose", "Full marks for this wonderful learner!"],
    ["thinking only", "<think>let me see"],
    ["another form", '{"score": 10}'],
  ])("is repaired once: %s", async (_, bad) => {
    const model = scriptedModel([bad, good]);
    const { value } = await reasonerOver(model).reasoner.judge(input, turn().context);
    expect(value.grader).toMatchObject({ name: "ollama:tiny", usage: { calls: 2 } });
    expect(model.requests[1]!.messages[1]!.content).toContain("could not be read");
  });

  it("is unreadable the second time, told once, never half a grade", async () => {
    const { reasoner } = reasonerOver(scriptedModel(["{", "{", "{", "{"]));
    const first = await reasoner.judge(input, turn().context);
    expect(codes(first.notices)).toEqual(["model-unreadable"]);
    expect(first.value).toEqual((await rule.judge(input, turn().context)).value);
    expect((await reasoner.judge(input, turn().context)).notices).toEqual([]);
  });
});

describe("a model that keeps failing", () => {
  it("rests after three failures, is tried again later, and rests longer if that fails too", async () => {
    const down = { fail: "unreachable" } as const;
    const model = scriptedModel([down, down, down, down, good, down]);
    const { reasoner, clock } = reasonerOver(model);
    const judge = () => reasoner.judge(input, turn().context);
    expect(codes((await judge()).notices)).toEqual(["model-unreachable"]);
    expect((await judge()).notices).toEqual([]);
    expect(codes((await judge()).notices)).toEqual(["model-resting"]);
    expect((await judge()).notices).toEqual([]);
    expect(model.requests).toHaveLength(3);
    clock.at += 31_000;
    await judge();
    expect(model.requests).toHaveLength(4);
    clock.at += 31_000;
    await judge();
    expect(model.requests).toHaveLength(4);
    clock.at += 31_000;
    expect((await judge()).value.grader.name).toBe("ollama:tiny");
    expect(codes((await judge()).notices)).toEqual(["model-unreachable"]);
  });

  it("leaves an endpoint alone for as long as it asks", async () => {
    const model = scriptedModel([{ fail: "rate-limited", retryAfterMs: 60_000 }, good]);
    const { reasoner, clock } = reasonerOver(model);
    await reasoner.judge(input, turn().context);
    clock.at += 59_000;
    await reasoner.judge(input, turn().context);
    expect(model.requests).toHaveLength(1);
    clock.at += 2_000;
    expect((await reasoner.judge(input, turn().context)).value.grader.name).toBe("ollama:tiny");
  });

  it("rests at once where the next call would meet the same: a wrong key, a missing model", async () => {
    const model = scriptedModel([{ fail: "unauthorised" }]);
    const { reasoner } = reasonerOver(model);
    await reasoner.judge(input, turn().context);
    await reasoner.judge(input, turn().context);
    expect(model.requests).toHaveLength(1);
  });
});

describe("limits", () => {
  it("stops politely when the session's tokens are spent, and says it once", async () => {
    const { reasoner } = reasonerOver(scriptedModel([]));
    const { notices } = await reasoner.judge(input, turn(3, 0).context);
    expect(codes(notices)).toEqual(["budget-spent"]);
    expect((await reasoner.judge(input, turn(3, 0).context)).notices).toEqual([]);
  });
});

describe("a turn that is stopped", () => {
  it("rejects as cancelled, also while waiting for a second try", async () => {
    const stopped = turn();
    stopped.controller.abort();
    const before = reasonerOver(scriptedModel([])).reasoner.judge(input, stopped.context);
    await expect(before).rejects.toMatchObject({ code: "cancelled" });

    const { context, controller } = turn();
    const model = scriptedModel([{ fail: "busy" }]);
    const { reasoner } = reasonerOver({
      ...model,
      complete: (request) => {
        controller.abort();
        return model.complete(request);
      },
    });
    const call = reasoner.explain(
      { query: "why", passages, covered: true, window: [], summary: "" },
      context,
    );
    await expect(call).rejects.toBeInstanceOf(VivaError);
  });

  it("does not hide what is no failure of the model", async () => {
    const broken = {
      ...scriptedModel([]),
      complete: async () => Promise.reject(new Error("cassette: changed")),
    };
    await expect(reasonerOver(broken).reasoner.judge(input, turn().context)).rejects.toThrow(
      "cassette: changed",
    );
  });

  it("says that the model is loading while it waits", async () => {
    const { context, live } = turn();
    const model = scriptedModel([good, good]);
    const slow = {
      ...model,
      complete: (request: Parameters<typeof model.complete>[0]) => {
        request.onWait?.();
        return model.complete(request);
      },
    };
    const { reasoner } = reasonerOver(slow);
    await reasoner.judge(input, context);
    expect(live).toEqual([{ code: "model-loading", message: "loading ollama:tiny…" }]);
    // From then on it is loaded, and only slow.
    await reasoner.judge(input, context);
    expect(live).toHaveLength(1);
  });
});
