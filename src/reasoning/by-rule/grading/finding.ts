import type { PointVerdict } from "../../../domain/grade.ts";

/** What one kind of question's judge finds, before grader and calibration are added. */
export interface Finding {
  readonly points: readonly PointVerdict[];
  readonly estimate: number;
  readonly unsure?: string;
}

/** The finding of an exact question: right or not, nothing between. */
export function exactFinding(options: {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly quote: string;
  readonly missing: string;
}): Finding {
  const { id, text, right, quote, missing } = options;
  const point: PointVerdict = right
    ? { id, text, weight: 1, verdict: "met", quote }
    : { id, text, weight: 1, verdict: "missed", missing };
  return { points: [point], estimate: right ? 1 : 0 };
}
