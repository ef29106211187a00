import { localDay } from "./progress.ts";

/** Answers a day over the last `days` local days, oldest first, today last. */
export function answersByDay(
  daily: readonly { readonly day: string; readonly attempts: number }[],
  now: number,
  days: number,
): number[] {
  const counts = new Map(daily.map(({ day, attempts }) => [day, attempts]));
  return Array.from({ length: days }, (_, index) => counts.get(dayAt(now, index - days + 1)) ?? 0);
}

/** Reviews that fall due a day over the next `days` local days; today's have all that is overdue. */
export function dueByDay(cards: Iterable<{ readonly due: number }>, now: number, days: number): number[] {
  const index = new Map(Array.from({ length: days }, (_, at) => [dayAt(now, at), at]));
  const counts = Array.from({ length: days }, () => 0);
  for (const { due } of cards) {
    const at = due <= now ? 0 : index.get(localDay(new Date(due)));
    if (at !== undefined) counts[at]!++;
  }
  return counts;
}

/** The local calendar day that is `offset` days away; noon, so that a change of clocks moves none. */
function dayAt(now: number, offset: number): string {
  const date = new Date(now);
  return localDay(new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset, 12));
}
