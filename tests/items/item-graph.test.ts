import { describe, expect, it } from "vitest";
import { makeItem } from "../../graphs/item/make-item.ts";
import { turn } from "../reasoning/by-model/setup.ts";
import { scriptedModel } from "../support/scripted-model.ts";
import { choiceDraft, makerOver, openDraft, openSolution, task } from "./setup.ts";

const budget = () => turn(8).context;
const make = (lines: Parameters<typeof scriptedModel>[0], of = task, context = budget()) => {
  const model = scriptedModel(lines);
  return makeItem(makerOver(model), of, context).then((result) => ({ result, model }));
};

describe("the item graph", () => {
  it("accepts an open question that a blind reader of the passage can answer", async () => {
    const { result, model } = await make([
      { purpose: "item-write", say: openDraft },
      { purpose: "item-solve", say: openSolution },
    ]);
    expect(result).toMatchObject({
      kind: "accepted",
      question: {
        id: expect.stringMatching(/^softmax\/stability\/made-[0-9a-f]{8}$/),
        kind: "open",
        see: "softmax.md#numerical-stability",
        points: [{ id: "part-1" }, { id: "part-2" }],
      },
    });
    const blind = model.requests[1]!.messages[1]!.content;
    expect(blind).not.toContain("exponentials overflow\n");
    expect(blind).not.toContain(openDraft.answer);
  });

  it("accepts a choice whose right option the blind reader chooses", async () => {
    const of = { ...task, kind: "choice" as const };
    const drafted = await make(
      [
        choiceDraft,
        { answerable: true, answer: "", option: "?" },
        choiceDraft,
        { answerable: false, answer: "", option: "" },
      ],
      of,
    );
    expect(drafted.result.kind).toBe("dropped");
    const shown = drafted.model.requests[1]!.messages[1]!.content;
    const letter = /([a-d])\) the common factor cancels/.exec(shown)![1]!;
    const { result } = await make([choiceDraft, { answerable: true, answer: "", option: `${letter})` }], of);
    expect(result.kind).toBe("accepted");
  });

  it("repairs once, telling what was wrong, and then drops", async () => {
    const leaking = {
      ...openDraft,
      prompt: "Why do the exponentials overflow, and why is subtracting the maximum right?",
    };
    const mended = await make([leaking, openSolution, openDraft, openSolution]);
    expect(mended.result.kind).toBe("accepted");
    expect(mended.model.requests[2]!.messages[1]!.content).toContain("the prompt already says");
    const dropped = await make([leaking, openSolution, leaking, openSolution]);
    expect(dropped.result).toMatchObject({
      kind: "dropped",
      reason: expect.stringContaining("already says"),
    });
    expect(dropped.model.left).toBe(0);
  });

  it.each([
    [
      "not in the passage",
      { points: [{ text: "the moon pulls the tides of the sea", accept: ["moon tides"] }] },
      "does not say",
    ],
    ["a hint that tells", { hints: ["The exponentials overflow, you know."] }, "gives the answer away"],
    [
      "a near-duplicate",
      { prompt: "Why is the maximum logit subtracted before the softmax exponential?" },
      "nearly the same",
    ],
    [
      "about the text",
      { prompt: "What does the passage say about large numbers in a computer?" },
      "speaks of the passage",
    ],
    ["salad", { prompt: "Zqx vorble plint gnar tosk wibble frunz?" }, "sensible"],
    [
      "asking nothing",
      { prompt: "Large logits in floating point are a well known problem." },
      "asks nothing",
    ],
  ])("drops what is %s", async (_, change, reason) => {
    const draft = { ...openDraft, ...change };
    const { result } = await make([draft, openSolution, draft, openSolution]);
    expect(result).toMatchObject({ kind: "dropped", reason: expect.stringContaining(reason) });
  });

  it("drops what the blind reader cannot answer, or answers otherwise", async () => {
    const none = { answerable: false, answer: "", option: "" };
    expect((await make([openDraft, none, openDraft, none])).result).toMatchObject({
      reason: expect.stringContaining("can't be answered"),
    });
    const other = { ...openSolution, answer: "It is because of the temperature of the distribution." };
    expect((await make([openDraft, other, openDraft, other])).result).toMatchObject({
      reason: expect.stringContaining("rubric does not know"),
    });
  });

  it.each([
    [
      "two options alike",
      { wrong: ["a common factor cancels", "the logits overflow", "the noise is low"] },
      "say the same",
    ],
    [
      "options that refer to others",
      { wrong: ["all of the above", "the logits overflow", "low noise"] },
      "refers to the others",
    ],
    ["a right one that stands nowhere", { right: "the learning rate decays" }, "right option says"],
  ])("drops a choice with %s", async (_, change, reason) => {
    const draft = { ...choiceDraft, ...change };
    const solution = { answerable: true, answer: "", option: "a" };
    const { result } = await make([draft, solution, draft, solution], { ...task, kind: "choice" });
    expect(result).toMatchObject({ kind: "dropped", reason: expect.stringContaining(reason) });
  });

  it("is dropped, not broken, when the model fails or the calls are spent", async () => {
    expect((await make([{ fail: "unreachable" }])).result).toMatchObject({ kind: "dropped" });
    expect((await make([openDraft], task, turn(1).context)).result).toMatchObject({
      kind: "dropped",
      reason: expect.stringContaining("no model call"),
    });
  });
});
