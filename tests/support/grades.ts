import type { AttemptStart } from "../../src/domain/attempt.ts";
import { type Grade, gradeOf, type PointVerdictKind } from "../../src/domain/grade.ts";

/** A grade by rule over points of these verdicts. */
export function gradeWith(...verdicts: PointVerdictKind[]): Grade {
  return gradeOf({
    points: verdicts.map((verdict, index) => ({
      id: `p${index + 1}`,
      text: `point ${index + 1}`,
      weight: 1,
      verdict,
      ...(verdict === "met" || verdict === "partly" ? { quote: "said" } : { missing: `point ${index + 1}` }),
    })),
    misconceptions: [],
    estimate: 0.5,
    grader: { name: "rule", version: "1" },
  });
}

export const ungraded: Grade = gradeOf({
  points: [],
  misconceptions: [],
  estimate: 0.4,
  unsure: "can't tell",
  grader: { name: "rule", version: "1" },
});

export function attemptStart(id: string, over: Partial<AttemptStart> = {}): AttemptStart {
  return {
    id,
    session: "s-1",
    turn: `s-1.${id}`,
    question: "softmax/stability/why",
    objective: "softmax/stability",
    topic: "softmax",
    at: Date.UTC(2026, 0, 10, 12),
    hints: 0,
    gaveUp: false,
    ...over,
  };
}
