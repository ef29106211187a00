import type { Grade } from "../../src/domain/grade.ts";

/** The grade in one line, for the transcript and the window. */
export function gradeText(grade: Grade): string {
  if (grade.score === null) return `Ungraded: ${grade.reason ?? "not sure"}.`;
  const points = grade.points.map(({ verdict, text }) => `${verdict}: ${text}`).join("; ");
  return `${grade.verdict}, ${Math.round(grade.score * 100)} %. ${points}`;
}
