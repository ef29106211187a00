/** One expectation that was not met. */
export interface Failure {
  /** Where it stands within `expect`, or [] for what is expected of every turn. */
  readonly at: readonly (string | number)[];
  readonly message: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
  /** What `--update` writes in its place; left out where only a person can say. */
  readonly update?: unknown;
}

/** A failure where `actual` is what was wanted to be equal. */
export function differs(
  at: Failure["at"],
  { expected, actual }: { expected: unknown; actual: unknown },
): Failure {
  const name = at.filter((part) => typeof part === "string").join(".");
  return { at, message: `${name} differs`, expected, actual, update: actual ?? null };
}

/** Equal as data: undefined fields don't count. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
