import type { AnswerVerdict } from "./grade.ts";

/** FSRS ratings. Hard is a pass. */
export type Rating = "again" | "hard" | "good" | "easy";

/** How sure the learner said to be before the grade: 1 guessing, 2 fairly sure, 3 certain. */
export type Confidence = 1 | 2 | 3;

/** What an attempt tells the scheduler; undefined when it tells nothing. */
export function ratingOf(attempt: {
  verdict: AnswerVerdict;
  hints: number;
  followUp: boolean;
  confidence?: Confidence | undefined;
}): Rating | undefined {
  switch (attempt.verdict) {
    case "ungraded":
      return undefined;
    case "wrong":
      return "again";
    case "partly":
      return "hard";
    case "correct":
      if (attempt.hints > 0 || attempt.followUp) return "hard";
      return attempt.confidence === 3 ? "easy" : "good";
  }
}

/**
 * Confidence marking: right 1/2/3, wrong 0/−2/−6 for confidence 1/2/3.
 * Source: Gardner-Medwin, certainty-based marking.
 */
export function confidenceMark(verdict: AnswerVerdict, confidence: Confidence): number {
  if (verdict === "ungraded") return 0;
  if (verdict === "correct") return confidence;
  if (verdict === "partly") return 0;
  return { 1: 0, 2: -2, 3: -6 }[confidence];
}
