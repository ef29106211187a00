import assert from "node:assert/strict";
import fc from "fast-check";
import { gradeOf } from "../../../src/domain/grade.ts";
import type { Question } from "../../../src/domain/question.ts";
import { loadPack } from "../../../src/knowledge/load-pack.ts";
import { clarifyByRule } from "../../../src/reasoning/by-rule/clarify.ts";
import { classifyByRule } from "../../../src/reasoning/by-rule/classify/classify.ts";
import { followUpByRule } from "../../../src/reasoning/by-rule/follow-up.ts";
import { judgeByRule } from "../../../src/reasoning/by-rule/judge.ts";
import { summariseByRule } from "../../../src/reasoning/by-rule/summarise.ts";
import { choice, cloze, numeric, stability } from "../../reasoning/by-rule/support.ts";
import { property } from "../property.ts";
import { hostileText, mutated } from "../texts.ts";
import { assertOneLine, assertScores } from "../well-formed.ts";

const mini = loadPack("tests/fixtures/packs/mini");
const questions: readonly Question[] = [
  stability,
  choice,
  numeric,
  cloze,
  ...mini.quizzes.flatMap(({ quiz }) => quiz.objectives.flatMap((objective) => objective.questions)),
];
const topics = mini.articles.map(({ topic }) => topic);
const terms = mini.terms;

/** An answer to a question: hostile text, or the right answer spoilt somewhere. */
const answered = fc
  .constantFrom(...questions)
  .chain((question) =>
    fc.record({ question: fc.constant(question), text: fc.oneof(hostileText, mutated(question.answer)) }),
  );

/** What the judgements by rule make of any text. */
export const answerProperties = [
  property(
    "any answer gets a grade within 0..1 that quotes it",
    { short: 120, long: 10_000 },
    answered,
    (one) => {
      const { question, text } = one;
      const judgement = judgeByRule({ question, answer: text, passages: [] }, { terms });
      assertScores(gradeOf(judgement));
      assert.ok(judgement.points.length > 0);
      for (const { verdict, quote } of judgement.points) {
        if (verdict === "met" || verdict === "partly") assert.ok(quote !== undefined, "credit needs a quote");
        if (quote !== undefined)
          assert.ok(text.includes(quote), `${JSON.stringify(quote)} is not in the answer`);
      }
      for (const { quote } of judgement.misconceptions) assert.ok(text.includes(quote));
      assertOneLine(judgement);
      const again = judgeByRule({ question, answer: text, passages: [] }, { terms });
      assert.deepEqual(again, judgement, "the same answer gets the same grade");
      if (question.kind !== "open") return;
      const open = judgement.points.filter(({ verdict }) => verdict !== "met");
      const met = judgement.points.filter(({ verdict }) => verdict === "met");
      const ungraded = judgement.unsure !== undefined;
      if (open.length > 0)
        assertOneLine({ text: followUpByRule({ question, answer: text, open, met, ungraded }) });
    },
  ),
  property("any message is something", { short: 60, long: 5_000 }, answered, ({ question, text }) => {
    const open = { question, prompt: question.prompt };
    assertOneLine(classifyByRule({ text, open, graded: true, topics }));
    assertOneLine(classifyByRule({ text, graded: false, topics }));
    assertOneLine({ text: clarifyByRule({ question, prompt: question.prompt, text }, terms) });
  }),
  property(
    "a summary of anything stays within 1 KB",
    { short: 100, long: 2_000 },
    fc.array(hostileText),
    (all) => {
      const leaving = all.map((text, index) => ({
        role: index % 2 ? ("tutor" as const) : ("learner" as const),
        content: text,
      }));
      const summary = summariseByRule({ summary: all[0]?.slice(0, 900) ?? "", leaving });
      assert.ok(Buffer.byteLength(summary) <= 1024, `${Buffer.byteLength(summary)} bytes`);
      assertOneLine({ summary });
    },
  ),
];
