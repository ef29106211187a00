import { chat } from "../messages/chat.ts";
import type { SelectionReason } from "./selection.ts";

const dayMs = 86_400_000;

/** The reason for a question, as `/why` tells it. */
export function whyText(options: {
  reason: SelectionReason;
  topicTitle: string;
  statement: string;
  focus: boolean;
  /** Whether a former answer to this objective left something out. */
  gap: boolean;
  now: number;
}): string {
  const { reason, topicTitle, statement, focus, gap, now } = options;
  const chosen = focus ? chat.why.chosen(topicTitle) : "";
  const where = focus ? chat.why.there : chat.why.inTopic(topicTitle);
  const goal = chat.why.goal(statement);
  const before = gap ? chat.why.gap : "";
  switch (reason.kind) {
    case "due":
      return `${chosen}${chat.why.due(reason.retrievability)}${before} ${goal}`;
    case "new":
      return `${chosen}${chat.why.fresh(where)}${before} ${goal}`;
    case "practice": {
      const next = reason.nextDue === undefined ? "" : chat.why.next(spanText(reason.nextDue - now));
      return `${chosen}${chat.practice}${next}${before} ${goal}`;
    }
  }
}

/** A span in the largest unit that fits: "12 minutes", "3 hours", "5 days". */
export function spanText(ms: number): string {
  if (ms < 3_600_000) return chat.spans.minutes(Math.max(1, Math.round(ms / 60_000)));
  if (ms < 2 * dayMs) return chat.spans.hours(Math.round(ms / 3_600_000));
  return chat.spans.days(Math.round(ms / dayMs));
}
