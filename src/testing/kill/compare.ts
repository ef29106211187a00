import type { TutorEvent } from "../../domain/events.ts";
import { scenarios } from "../../messages/scenarios.ts";
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

/** What a learner would miss: the other events are shown while a turn runs and mean nothing after it. */
const lasting: readonly TutorEvent["type"][] = ["question", "message", "citation", "grade", "reflection"];

/** What the turn said without the kill and nobody was told with it, and a message that no `turn.end` closed. */
export function lostEvents(without: TurnRecord, killed: TurnRecord): string[] {
  const told = new Set(killed.events.map((event) => JSON.stringify(event)));
  const lost = without.events
    .filter((event) => lasting.includes(event.type) && !told.has(JSON.stringify(event)))
    .map((event) => JSON.stringify(event));
  const unended = endsOf(without).filter((turn) => !endsOf(killed).includes(turn));
  return [...lost, ...unended.map(scenarios.failures.noEnd)];
}

/** The turns whose end was told. The end of an opening is not one of a message, though it bears the last one's id. */
function endsOf({ events }: TurnRecord): string[] {
  let opening = false;
  const ends: string[] = [];
  for (const event of events) {
    if (event.type === "session") opening = true;
    if (event.type !== "turn.end") continue;
    if (opening && !event.recovered) opening = false;
    else ends.push(event.turn);
  }
  return ends;
}
