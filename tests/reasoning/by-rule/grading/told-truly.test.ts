import { describe, expect, it } from "vitest";
import { grading } from "../../../../src/messages/grading.ts";
import { doubtOf, reasonFor } from "../../../../src/reasoning/by-rule/grading/doubt.ts";
import { judgeByRule } from "../../../../src/reasoning/by-rule/judge.ts";
import { builtInQuestions } from "./support.ts";

const terms: never[] = [];
const questions = builtInQuestions();
const some = questions.filter((_, at) => at % 14 === 3);
const judged = (question: (typeof questions)[number], answer: string, more: object = {}) =>
  judgeByRule({ question, answer, passages: [], ...more }, { terms });

describe("what the learner is told of a point", () => {
  it("is never that its own text or an accepted phrasing contradicts it", () => {
    const told = some.flatMap((question) =>
      question.points.flatMap(({ id, text, accept }) =>
        [text, ...accept.filter((_, at) => at % 6 === 0)].map((phrase) => ({
          phrase,
          verdict: judged(question, phrase).points.find((point) => point.id === id)!.verdict,
        })),
      ),
    );
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter(({ verdict }) => verdict === "contradicted")).toEqual([]);
  });

  it("is shown by words that are judged so by themselves", () => {
    const quoted = some.flatMap((question) => {
      const joined = question.points.map(({ accept }) => accept[1]!).join(". ");
      return [question.answer, joined].flatMap((answer) =>
        judged(question, answer).points.flatMap(({ id, quote, verdict }) =>
          quote === undefined ? [] : [{ question, answer, id, quote, verdict }],
        ),
      );
    });
    const bare = quoted.filter(({ question, id, quote, verdict }) => {
      const [alone] = judged(question, quote, { only: [id] }).points;
      return (
        (alone!.verdict === "contradicted") !== (verdict === "contradicted") || alone!.verdict === "missed"
      );
    });
    expect(quoted.length).toBeGreaterThan(60);
    for (const { answer, quote } of quoted) expect(answer).toContain(quote);
    // The rest speaks for its point as much as the whole answer does, which is judged by all its points together.
    expect(bare.length / quoted.length).toBeLessThan(0.05);
  });
});

describe("two sentences that are set against each other", () => {
  const asked = (id: string) => questions.find((question) => question.id === id)!;

  it("contradict no point together", () => {
    const metrics = judged(
      asked("rag-vs-fine-tuning/evaluate/metrics"),
      "Faithfulness: is the answer backed by the retrieved text. Answer relevancy: does it address the question. Context precision: are the useful passages ranked at the top. Context recall: was everything that is needed found.",
    );
    const rate = judged(
      asked("gradient-descent/learning-rate/too-large-small"),
      "Far too high: the loss jumps around or blows up to NaN. Far too low: the loss goes down only very slowly and looks stuck.",
    );
    const told = [...metrics.points, ...rate.points];
    expect(told.filter(({ verdict }) => verdict === "contradicted")).toEqual([]);
  });

  it("are quoted where the point is, not where its words are", () => {
    const { points } = judged(
      asked("langgraph/building-blocks/name"),
      "The state is the data that everybody can read and change. Nodes are functions that do the actual work. Edges say which node comes next.",
    );
    expect(points.find(({ id }) => id === "edges")).toMatchObject({
      quote: "Edges say which node comes next",
    });
  });
});

describe("what a reply to a follow-up earns by itself", () => {
  const junk = (question: (typeof questions)[number]) => [
    "yes exactly that",
    "the thing I said",
    "it is what I meant, you know it",
    "because of the model and the data",
    "I think so, it makes it better",
    question.prompt,
    question.hints.at(-1) ?? "no idea",
  ];

  it("is nothing for junk, but for one in a hundred", () => {
    const raised = some.flatMap((question) =>
      junk(question).flatMap((reply) =>
        judged(question, reply, { only: question.points.map(({ id }) => id) })
          .points.filter(({ verdict }) => verdict === "met" || verdict === "partly")
          .map(({ id, quote }) => ({ question: question.id, id, quote })),
      ),
    );
    expect(raised.length, JSON.stringify(raised)).toBeLessThanOrEqual((some.length * 7) / 100);
  });

  it("is nothing for what was shown or said before", () => {
    const raised = some.flatMap((question) => {
      const first = question.answer;
      const follow = `You have this: ${question.points[0]!.text}. What else belongs to it?`;
      return [first, follow].flatMap((reply) =>
        judged(question, reply, { only: question.points.map(({ id }) => id), shown: [follow, first] })
          .points.filter(({ verdict }) => verdict === "met" || verdict === "partly")
          .map(({ id, quote }) => ({ question: question.id, id, quote })),
      );
    });
    expect(raised).toEqual([]);
  });
});

describe("why an answer is left ungraded", () => {
  const told = (...verdicts: ("met" | "partly" | "missed" | "contradicted")[]) =>
    verdicts.map((verdict) => ({ verdict }));
  const unsure = { wrong: 0.45, partly: 0.1, correct: 0.45 };
  const doubt = (...verdicts: Parameters<typeof told>) =>
    doubtOf({ belief: unsure, verdict: "wrong", judged: [], told: told(...verdicts), held: false });

  it("follows from what was found", () => {
    expect(reasonFor(told("met", "met"), false)).toBe(grading.unsure.allUnclear);
    expect(reasonFor(told("met", "met"), true)).toBe(grading.unsure.allOpposed);
    expect(reasonFor(told("met", "missed"), false)).toBe(grading.unsure.someOtherWords);
    expect(reasonFor(told("met", "missed"), true)).toBe(grading.unsure.opposite);
    expect(reasonFor(told("met", "contradicted"), true)).toBe(grading.unsure.mixed);
    expect(reasonFor(told("missed", "contradicted"), true)).toBe(grading.unsure.restUnknown);
    expect(reasonFor(told("missed", "missed"), false)).toBe(grading.unsure.otherWords);
    expect(reasonFor(told("missed", "missed"), true)).toBe(grading.unsure.either);
  });

  it("is no reason where every point is contradicted", () => {
    expect(doubt("contradicted", "contradicted")).toBeUndefined();
    expect(doubt("contradicted", "missed")).toBe(grading.unsure.restUnknown);
  });
});
