import type { Grader, Judgement } from "../../domain/grade.ts";
import type { OpenQuestion, Term } from "../../domain/question.ts";
import { grading } from "../../messages/grading.ts";
import type { JudgeInput } from "../../ports/reasoner.ts";
import { judgeChoice } from "./grading/choice.ts";
import { judgeCloze } from "./grading/cloze.ts";
import type { Finding } from "./grading/finding.ts";
import { renaming } from "./grading/glossary.ts";
import { judgeNumeric } from "./grading/numeric.ts";
import { judgeOpen } from "./grading/open.ts";
import { type Rubric, type RubricTools, rubricOf } from "./grading/rubric.ts";
import { idfOf } from "./grading/word-frequency.ts";

/** What the judge by rule is built with. */
export interface RuleJudgeDeps {
  /** The glossary's terms: their names stand for one another. */
  readonly terms: readonly Term[];
}

export const ruleGrader: Grader = { name: "rule", version: "2", ms: 0 };

/**
 * Judges an answer without a model. Pure: the same input gives the same judgement.
 * Each credited point quotes the learner verbatim. A `choice` is read in the order of `question.options`: pass them as shown.
 */
export function judgeByRule(input: JudgeInput, deps: RuleJudgeDeps): Judgement {
  const { question, answer } = input;
  if (answer.trim() === "") return empty(input);
  switch (question.kind) {
    case "open":
      return judgement(openFinding(question, input, deps));
    case "choice":
      return judgement(judgeChoice(question, answer));
    case "numeric":
      return judgement(judgeNumeric(question, answer));
    case "cloze":
      return judgement(judgeCloze(question, answer));
  }
}

const judgement = (finding: Finding & Partial<Pick<Judgement, "misconceptions">>): Judgement => ({
  points: finding.points,
  misconceptions: finding.misconceptions ?? [],
  estimate: Math.max(0, Math.min(1, finding.estimate)),
  ...(finding.unsure === undefined ? {} : { unsure: finding.unsure }),
  grader: ruleGrader,
});

function openFinding(question: OpenQuestion, { answer, ...of }: JudgeInput, deps: RuleJudgeDeps) {
  return judgeOpen(rubricFor(question, deps), answer, of);
}

/** Rubrics and renamings are derived data: kept as long as what they were derived from. */
const rubrics = new WeakMap<OpenQuestion, { terms: readonly Term[]; rubric: Rubric }>();
const tools = new WeakMap<readonly Term[], RubricTools>();

function rubricFor(question: OpenQuestion, { terms }: RuleJudgeDeps): Rubric {
  const known = rubrics.get(question);
  if (known && known.terms === terms) return known.rubric;
  const own = tools.get(terms) ?? { idf: idfOf, rename: renaming(terms) };
  tools.set(terms, own);
  const rubric = rubricOf(question, own);
  rubrics.set(question, { terms, rubric });
  return rubric;
}

function empty({ question, only }: JudgeInput): Judgement {
  const wanted =
    question.kind === "open"
      ? question.points.filter(({ id }) => only === undefined || only.includes(id))
      : [{ id: question.kind, text: question.answer, weight: 1 }];
  const points = wanted.map(({ id, text, weight }) => ({
    id,
    text,
    weight,
    verdict: "missed" as const,
    missing: grading.missing.nothing,
  }));
  return judgement({ points, estimate: 0 });
}
