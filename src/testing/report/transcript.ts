import type { TutorEvent } from "../../domain/events.ts";
import { scenarios } from "../../messages/scenarios.ts";
import type { ScenarioResult } from "../result.ts";
import { pathOf, type TurnRecord } from "../stage/record.ts";

/** The conversation up to and with a turn, as lines: what was typed, what came, and the way through the graph. */
export function transcript({ records, inputs }: ScenarioResult, upTo = Number.POSITIVE_INFINITY): string[] {
  return records
    .filter(({ turn }) => turn <= upTo)
    .flatMap((record) => [
      ...(record.turn === 0
        ? []
        : [`${String(record.turn).padStart(3)} ${scenarios.transcript.you}: ${inputs[record.turn] ?? ""}`]),
      ...record.events.flatMap(lineOf).map((line) => `      ${line}`),
      ...(record.thrown ? [`      error ${record.thrown.code}: ${record.thrown.message}`] : []),
      ...record.calls.map(
        ({ what, line }) => `      ${scenarios.transcript.model(what, line === undefined)}`,
      ),
      ...wayOf(record),
    ]);
}

function wayOf(record: TurnRecord): string[] {
  const path = pathOf(record);
  if (path.length === 0) return [];
  const way = record.runs.map((run) => run.join(" → ")).join(`  ✕ ${scenarios.transcript.killed} ✕  `);
  return [`      (${way})`];
}

function lineOf(event: TutorEvent): string[] {
  switch (event.type) {
    case "session":
      return [scenarios.transcript.session(event)];
    case "question":
      return [`question ${event.id}: ${flat(event.text)}`];
    case "message":
    case "reflection":
      return [`${event.type}: ${flat(event.text)}`];
    case "citation":
      return [`citation [${event.n}] ${event.doc}`];
    case "grade": {
      const points = event.points.map(({ id, verdict }) => `${id} ${verdict}`).join(", ");
      return [scenarios.transcript.grade({ ...event, points, amends: event.amends ?? false })];
    }
    case "notice":
      return [`notice ${event.code}: ${flat(event.message)}`];
    case "error":
      return [`error ${event.code}: ${flat(event.message)}`];
    case "turn.end":
      return event.ok ? [] : [scenarios.transcript.badEnd(event.reason)];
    default:
      return [];
  }
}

/** One line of at most 200 characters. */
function flat(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
