import { describe, expect, it } from "vitest";
import { gradeOf } from "../../src/domain/grade.ts";
import type { OpenQuestion } from "../../src/domain/question.ts";
import { checkPack } from "../../src/knowledge/check-pack.ts";
import { loadPack } from "../../src/knowledge/load-pack.ts";
import { renderProblem } from "../../src/knowledge/problem.ts";
import { judgeByRule } from "../../src/reasoning/by-rule/judge.ts";

const pack = loadPack("knowledge");
const questions = pack.quizzes.flatMap(({ quiz }) =>
  quiz.objectives.flatMap((objective) => objective.questions),
);
const open = questions.filter((question) => question.kind === "open");
const verdict = (question: OpenQuestion, answer: string) =>
  gradeOf(judgeByRule({ question, answer, passages: [] }, { terms: pack.terms })).verdict;

describe("the built-in knowledge", () => {
  it("has no fault that a machine can see", () => {
    expect(checkPack(pack).map(renderProblem)).toEqual([]);
  });

  it("covers the curriculum with enough questions", () => {
    expect(pack.articles.map(({ topic }) => topic.id).sort()).toEqual([...pack.curriculum.topics].sort());
    for (const { quiz } of pack.quizzes) {
      const count = quiz.objectives.reduce((sum, objective) => sum + objective.questions.length, 0);
      expect([quiz.topic, quiz.objectives.length >= 5, count >= 12]).toEqual([quiz.topic, true, true]);
      const alone = quiz.objectives.filter((objective) => objective.questions.length < 2);
      expect(alone.map(({ id }) => id)).toEqual([]);
    }
  });

  it("asks in many forms", () => {
    const computed = questions.filter(
      (question) => question.kind === "numeric" && question.compute !== undefined,
    );
    const judged = questions.filter(({ form }) => form === "find-error" || form === "choose-design");
    expect(open.length / questions.length).toBeGreaterThanOrEqual(0.6);
    expect(computed.length).toBeGreaterThanOrEqual(40);
    expect(judged.length).toBeGreaterThanOrEqual(25);
  });

  it("writes articles of a length to read before an interview", () => {
    const lengths = pack.articles.map(({ topic, text }) => [topic.id, text.split(/\s+/).length] as const);
    expect(lengths.filter(([, words]) => words < 600 || words > 1_800)).toEqual([]);
  });

  it("gives every question three hints and a section to read", () => {
    expect(questions.filter(({ hints, see }) => hints.length !== 3 || !see).map(({ id }) => id)).toEqual([]);
    expect(open.filter(({ points }) => points.length < 2).map(({ id }) => id)).toEqual([]);
  });

  it("has model answers that the examiner marks correct", () => {
    expect(
      open.filter((question) => verdict(question, question.answer) !== "correct").map(({ id }) => id),
    ).toEqual([]);
  });

  it("names misconceptions that the examiner does not mark correct", () => {
    const accepted = open.flatMap((question) =>
      question.misconceptions
        .filter(({ claim }) => verdict(question, claim) === "correct")
        .map(({ id }) => `${question.id}: ${id}`),
    );
    expect(accepted).toEqual([]);
  });

  it("explains at least 300 terms", () => {
    expect(pack.terms.length).toBeGreaterThanOrEqual(300);
  });
});
