import type { NumberWanted } from "../scenario/common.ts";
import { differs, type Failure } from "./failure.ts";

/** Whether a text has the wanted piece: plain, or a pattern between slashes. White space counts as one space. */
export function hasText(text: string, wanted: string): boolean {
  const pattern = /^\/(.+)\/([imsu]*)$/s.exec(wanted);
  if (pattern) return new RegExp(pattern[1]!, pattern[2]).test(text);
  return flat(text).includes(flat(wanted));
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Scores are compared to a thousandth. */
export function isNumber(actual: number, wanted: NumberWanted): boolean {
  if (typeof wanted === "number") return Math.abs(actual - wanted) < 0.001;
  return (
    actual >= (wanted.min ?? Number.NEGATIVE_INFINITY) && actual <= (wanted.max ?? Number.POSITIVE_INFINITY)
  );
}

/** How single fields of an expected object are looked at. */
type Look = (actual: never, wanted: never) => boolean;

export const looks = {
  equal: (actual: unknown, wanted: unknown) => JSON.stringify(actual) === JSON.stringify(wanted),
  text: (actual: string | undefined, wanted: string) => actual !== undefined && hasText(actual, wanted),
  texts: (actual: string | undefined, wanted: readonly string[]) =>
    actual !== undefined && wanted.every((one) => hasText(actual, one)),
  number: (actual: number | null | undefined, wanted: NumberWanted | null) =>
    wanted === null ? (actual ?? null) === null : typeof actual === "number" && isNumber(actual, wanted),
} satisfies Record<string, Look>;

/**
 * The fields of `wanted` that `actual` does not have as wanted. Fields that `wanted` leaves out are not
 * looked at; those without a look of their own have to be equal.
 */
export function fieldsThatDiffer(
  at: Failure["at"],
  options: {
    wanted: Readonly<Record<string, unknown>>;
    actual: Readonly<Record<string, unknown>>;
    by?: Readonly<Record<string, Look>>;
  },
): Failure[] {
  const { wanted, actual, by = {} } = options;
  return Object.entries(wanted).flatMap(([field, expected]) => {
    if (expected === undefined) return [];
    const look: Look = by[field] ?? looks.equal;
    if (look(actual[field] as never, expected as never)) return [];
    return [differs([...at, field], { expected, actual: rounded(actual[field]) })];
  });
}

/** Numbers as a person would write them into a scenario. */
function rounded(value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Math.round(value * 1_000) / 1_000 : value;
}
