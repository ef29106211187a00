import type { TurnRecord } from "../stage/record.ts";

/** The first lines in which two ends differ, readable; undefined when they are the same. */
export function endsDiffer(
  without: string,
  killed: string,
): { expected: string; actual: string } | undefined {
  if (without === killed) return undefined;
  const expected = without.split("\n");
  const actual = killed.split("\n");
  const only = (lines: readonly string[], others: readonly string[]) =>
    lines.filter((line) => !others.includes(line)).slice(0, 8);
  return { expected: only(expected, actual).join("\n"), actual: only(actual, expected).join("\n") };
}

/**
 * Nodes that ran again although their work was stored: after a kill a turn goes on at the node that was
 * running, or at the one after it. `path` is the turn's way without a kill.
 */
export function repeatedNodes(path: readonly string[], { runs }: Pick<TurnRecord, "runs">): string[] {
  const repeated: string[] = [];
  let reached = 0;
  for (const [index, run] of runs.entries()) {
    const [first] = run;
    if (first === undefined) continue;
    const at = path.indexOf(first, index === 0 ? 0 : Math.max(0, reached - 1));
    if (index > 0 && at < 0 && path.includes(first)) repeated.push(first);
    reached = Math.max(reached, at) + run.length;
  }
  return repeated;
}
