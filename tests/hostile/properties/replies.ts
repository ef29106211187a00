import assert from "node:assert/strict";
import fc from "fast-check";
import { z } from "zod";
import { gradeOf } from "../../../src/domain/grade.ts";
import type { Model } from "../../../src/ports/model.ts";
import { coerce } from "../../../src/reasoning/by-model/reply/coerce.ts";
import { jsonIn } from "../../../src/reasoning/by-model/reply/json-text.ts";
import { SentenceStream } from "../../../src/reasoning/by-model/stream/sentence-stream.ts";
import { ThinkFilter } from "../../../src/reasoning/by-model/stream/think-filter.ts";
import { goodAnswer, passages, question, reasonerOver, turn } from "../../reasoning/by-model/setup.ts";
import { property } from "../property.ts";
import { hostileJson, hostileText, mutated } from "../texts.ts";
import { assertOneLine, assertScores } from "../well-formed.ts";

const verdict = JSON.stringify({
  points: [
    {
      id: "overflow",
      reasoning: "It says so.",
      quote: "exp of big logits would overflow",
      verdict: "met",
      missing: "",
    },
    { id: "invariant", reasoning: "It says so.", quote: "the factor cancels", verdict: "met", missing: "" },
  ],
  misconceptions: [],
});
const reply = fc.oneof(
  mutated(verdict),
  hostileText,
  hostileJson.map((value) => JSON.stringify(value) ?? ""),
  fc.tuple(hostileText, fc.constant(verdict), hostileText).map((parts) => parts.join("")),
);

/** A model that says this at every call, in pieces of odd sizes. */
function saying(text: string): Model {
  return {
    spec: "ollama:hostile",
    contextLength: 4096,
    async complete({ onText }) {
      for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) onText?.(piece);
      return { text, tokens: { in: 1, out: 1 }, ms: { first: 1, total: 1 }, finish: "stop" };
    },
  };
}

const schema = z.object({
  verdict: z.enum(["met", "missed"]),
  points: z.array(z.object({ id: z.string() })).max(4),
  n: z.number(),
});

/** What a model says is read, repaired once, or set aside; its words never grade by themselves. */
export const replyProperties = [
  property("any reply holds JSON or not", { short: 120, long: 6_000 }, reply, (text) => {
    const value = jsonIn(text);
    if (value !== undefined) assertOneLine({ value, coerced: coerce(value, schema) });
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    const filter = new ThinkFilter();
    const sentences = new SentenceStream();
    const pieces = text.match(/[\s\S]{1,7}/g) ?? [];
    const shown = pieces.map((piece) => filter.add(piece)).join("") + filter.rest();
    const cut = [...pieces.flatMap((piece) => sentences.add(piece)), sentences.rest()].join("");
    assert.equal(cut, text, "sentences lose nothing");
    assert.ok(shown.length <= text.length);
  }),
  property("no reply grades an answer by itself", { short: 20, long: 2_000 }, reply, async (text) => {
    const { reasoner } = reasonerOver(saying(text));
    const judged = await reasoner.judge({ question, answer: goodAnswer, passages }, turn(6).context);
    assertScores(gradeOf(judged.value));
    for (const { quote } of judged.value.points)
      if (quote !== undefined) assert.ok(goodAnswer.includes(quote));
    assertOneLine(judged);
    const { value } = await reasonerOver(saying(text)).reasoner.judge(
      { question, answer: "bananas are yellow and rich in potassium", passages },
      turn(6).context,
    );
    assert.notEqual(gradeOf(value).verdict, "correct", "a wrong answer is right because a model says so");
  }),
  property(
    "any reply explains, hints and reflects within bounds",
    { short: 25, long: 1_500 },
    reply,
    async (text) => {
      const { reasoner } = reasonerOver(saying(text));
      const made = {
        explain: await reasoner.explain(
          { query: "why subtract the maximum?", passages, covered: true, window: [], summary: "" },
          turn(6).context,
        ),
        hint: await reasoner.hint({ question, given: 0, passages }, turn(6).context),
        clarify: await reasoner.clarify(
          { question, prompt: question.prompt, text: "what do you mean?" },
          turn(6).context,
        ),
        compose: await reasonerOver(saying(text)).reasoner.summarise(
          { summary: "", leaving: [{ role: "learner", content: text }] },
          turn(6).context,
        ),
      };
      assertOneLine(made);
      for (const cited of made.explain.value.cited) assert.ok(passages.includes(cited));
      assert.ok(Buffer.byteLength(made.compose.value) <= 1_024);
    },
  ),
];
