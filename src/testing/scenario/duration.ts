const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
type Unit = keyof typeof unitMs;

/** `90s`, `3h`, `1d`, `-2d`, `1d 12h`: a number with its unit, perhaps several. */
export const durationPattern = /^-?\d+(?:\.\d+)?(?:ms|[smhdw])(?: \d+(?:\.\d+)?(?:ms|[smhdw]))*$/;

/** The length of a duration in ms; a leading minus holds for all of it. Expects what `durationPattern` takes. */
export function durationMs(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/g)];
  return sign * parts.reduce((sum, [, number, unit]) => sum + Number(number) * unitMs[unit as Unit], 0);
}

/** A moment: an ISO date, or a duration from `now` on. ms since 1970. */
export function momentOf(text: string, now: number): number {
  return durationPattern.test(text) ? now + durationMs(text) : Date.parse(text);
}
