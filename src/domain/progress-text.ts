import { plural } from "../messages/plural.ts";
import type { Progress } from "./progress.ts";

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Progress in a few plain lines. */
export function progressText(progress: Progress): string {
  if (progress.attempts === 0) return "No answers yet: the first one starts the count.";
  const started = progress.topics.filter(({ attempts }) => attempts > 0);
  const answers = plural(progress.attempts, "answer");
  const { confidence } = progress;
  return [
    `${answers}, ${progress.graded} graded. Due now: ${progress.due}; within a week: ${progress.dueThisWeek}. Streak: ${plural(progress.streak, "day")}.`,
    ...started.map(
      ({ title, mastery, low, high, seen, objectives, due }) =>
        `- ${title}: ${percent(mastery)} (likely ${percent(low)} to ${percent(high)}), ${seen} of ${objectives} objectives met, ${due} due`,
    ),
    ...(confidence.answers === 0
      ? []
      : [
          `Confidence: ${plural(confidence.marks, "mark")} over ${plural(confidence.answers, "answer")}; ${confidence.certainAndWrong} certain and wrong.`,
        ]),
  ].join("\n");
}
