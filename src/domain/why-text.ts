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
  const chosen = focus ? `You chose ${topicTitle}. ` : "";
  const where = focus ? "there" : `in ${topicTitle}`;
  const goal = `It tests: ${statement}`;
  // What was missing may be the key of the present question: that there was a gap is enough.
  const before = gap ? " Last time something was missing from your answer." : "";
  switch (reason.kind) {
    case "due": {
      const recall = Math.round(reason.retrievability * 100);
      return `${chosen}It is due: by now you would recall it with a chance of about ${recall} %.${before} ${goal}`;
    }
    case "new":
      return `${chosen}It is new, and next ${where}.${before} ${goal}`;
    case "practice": {
      const next =
        reason.nextDue === undefined ? "" : ` The next review is due in ${spanText(reason.nextDue - now)}.`;
      return `${chosen}Nothing is due and nothing new is left here: this is practice.${next}${before} ${goal}`;
    }
  }
}

/** A span in the largest unit that fits: "12 minutes", "3 hours", "5 days". */
export function spanText(ms: number): string {
  const plural = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;
  if (ms < 3_600_000) return plural(Math.max(1, Math.round(ms / 60_000)), "minute");
  if (ms < 2 * dayMs) return plural(Math.round(ms / 3_600_000), "hour");
  return plural(Math.round(ms / dayMs), "day");
}
