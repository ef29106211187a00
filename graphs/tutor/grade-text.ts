import type { Grade } from "../../src/domain/grade.ts";
import { grading } from "../../src/messages/grading.ts";
import { tutor } from "../../src/messages/tutor.ts";
import { percent } from "../../src/messages/words.ts";

/** The grade in one line, for the transcript and the window. */
export function gradeText(grade: Grade): string {
  if (grade.score === null) return tutor.grade.ungraded(grade.reason ?? grading.notSure);
  const points = grade.points.map(({ verdict, text }) => `${verdict}: ${text}`).join("; ");
  return tutor.grade.graded(grade.verdict, percent(grade.score), points);
}
