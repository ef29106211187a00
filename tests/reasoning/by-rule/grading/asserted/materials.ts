import { type Grade, gradeOf } from "../../../../../src/domain/grade.ts";
import type { OpenQuestion } from "../../../../../src/domain/question.ts";
import { judgeByRule } from "../../../../../src/reasoning/by-rule/judge.ts";

/** What a frame is put around. */
export interface Material {
  /** The model answer, of several sentences. */
  readonly whole: string;
  /** The points as one sentence, lower case where it can be, without a full stop. */
  readonly claim: string;
  /** The points, one by one. */
  readonly items: readonly string[];
  /** A wording of the opposite, or a wrong belief; without a full stop. */
  readonly wrong: string;
}

export type Frame = (material: Material) => string;

const bare = (text: string) => text.trim().replace(/[.!?]+$/, "");
/** A claim that can stand behind "it is not true that": no answer to a yes-or-no question, and one sentence. */
const claimed = (text: string) =>
  text
    .replace(/^(?:yes|no)[,:] /i, "")
    .replace(/[,;] (?=since |because )/g, " ")
    .replaceAll(";", ",");
const small = (text: string) => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);

export function materialOf({ answer, points, misconceptions }: OpenQuestion): Material {
  const items = points.map(({ text }) => small(claimed(bare(text))));
  const wrong = misconceptions[0]?.claim ?? points[0]!.contrary?.[0] ?? "it makes no difference at all";
  return { whole: answer.trim(), claim: items.join(", and "), items, wrong: small(bare(wrong)) };
}

/** Kept, so that a question's rubric is read once for all its answers. */
const terms: readonly never[] = [];

export const graded = (question: OpenQuestion, answer: string): Grade =>
  gradeOf(judgeByRule({ question, answer, passages: [] }, { terms }));

/** Whether an answer earns anything. */
export function gains({ points, verdict }: Grade): boolean {
  return (
    verdict === "correct" ||
    verdict === "partly" ||
    points.some((point) => point.verdict === "met" || point.verdict === "partly")
  );
}

const credit = { met: 2, partly: 1, missed: 0, contradicted: 0 } as const;
const rank = { correct: 3, partly: 2, ungraded: 1, wrong: 0 } as const;

/** Whether the framed answer comes to less than the plain one: at a point, or as a whole. */
export function loses(framed: Grade, plain: Grade): boolean {
  if (rank[framed.verdict] < rank[plain.verdict]) return true;
  return plain.points.some(({ id, verdict }) => {
    const own = framed.points.find((point) => point.id === id)!.verdict;
    return credit[own] < credit[verdict];
  });
}
