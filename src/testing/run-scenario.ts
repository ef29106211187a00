import { asVivaError } from "../domain/errors.ts";
import { scenarios } from "../messages/scenarios.ts";
import { checkRecords, checkScript, checkTape, type PlainRun } from "./check/check-run.ts";
import { runWithKills } from "./kill/run-with-kills.ts";
import type { ScenarioResult } from "./result.ts";
import { type LoadedScenario, loadScenario, scenarioOf } from "./scenario/load.ts";
import type { ScenarioInput } from "./scenario/schema.ts";
import type { ScenarioTurn } from "./scenario/turn.ts";
import { messageOf, perform, performAndDump } from "./stage/perform.ts";
import { type Entry, type TurnRecord, turnsOf } from "./stage/record.ts";
import { openTape, type Tape } from "./stage/tape.ts";
import type { Wrap } from "./stage/taps.ts";

export interface RunOptions {
  /** Changes nodes of the graph by name. Not for scenarios with kills: a function can't follow into another process. */
  readonly wrap?: Wrap | undefined;
  /** Where relative packs of a scenario made in a program are looked for; the working folder when left out. */
  readonly folder?: string | undefined;
}

/**
 * Runs a scenario: a file, or one made in a program. Never rejects for what the scenario does: what is not
 * as expected is in `failures`. Rejects with VivaError `bad-scenario` or `file-unreadable` for a faulty file.
 */
export async function runScenario(
  scenario: string | ScenarioInput,
  options: RunOptions = {},
): Promise<ScenarioResult> {
  const loaded =
    typeof scenario === "string"
      ? loadScenario(scenario)
      : scenarioOf(scenario, { folder: options.folder ?? "." });
  return runLoaded(loaded, options);
}

/** Runs a scenario that was read. Never rejects. */
export async function runLoaded(
  loaded: LoadedScenario,
  { wrap, tape }: RunOptions & { tape?: Tape } = {},
): Promise<ScenarioResult> {
  const { scenario, file } = loaded;
  const inputs = ["", ...scenario.turns.map(inWords)];
  const base = { name: scenario.name, file, inputs };
  try {
    const killing = scenario.turns.some((turn) => "kill" in turn && turn.kill !== undefined);
    if (killing && wrap) throw new Error(scenarios.faults.wrapAndKill);
    const plain = await runPlain(loaded, { wrap, tape: tape ?? (await openTape(loaded)), killing });
    const { records, failures, killed, runs } = killing
      ? await runWithKills(loaded, plain)
      : { ...plain, killed: 0, runs: [] };
    return {
      ...base,
      ok: failures.length === 0,
      failures,
      records,
      turns: answered(plain.records) * (1 + killed),
      kills: killed,
      runs: [...plain.records.flatMap((record) => record.runs), ...runs],
    };
  } catch (error) {
    const { message } = asVivaError(error);
    const failure = { at: [], message, line: 1 };
    return { ...base, ok: false, failures: [failure], records: [], turns: 0, kills: 0, runs: [] };
  }
}

async function runPlain(
  loaded: LoadedScenario,
  { killing, ...options }: { wrap: Wrap | undefined; tape: Tape | undefined; killing: boolean },
): Promise<PlainRun> {
  const entries: Entry[] = [];
  const stage = { ...options, loaded, sink: (entry: Entry) => void entries.push(entry) };
  // Only an end that killed runs are compared with is written out.
  const dump = killing ? await performAndDump(stage) : await perform(stage).then(() => "");
  const records = turnsOf(entries);
  const failures = [
    ...checkRecords(loaded, records),
    ...checkScript(loaded, records),
    ...checkTape(loaded, options.tape?.left() ?? 0),
  ];
  return { records, dump, failures };
}

function answered(records: readonly TurnRecord[]): number {
  return records.reduce(
    (sum, { events }) => sum + events.filter(({ type }) => type === "turn.end").length,
    0,
  );
}

/** What a turn does, as the transcript shows it. */
export function inWords(turn: ScenarioTurn): string {
  if ("wait" in turn) return `(${turn.wait} passes)`;
  if ("close" in turn) return scenarios.report.closed(turn.close);
  if ("open" in turn) return scenarios.report.opened(turn.open.terminal);
  const where = turn.in === "first" ? "" : `[${turn.in}] `;
  return `${where}${messageOf(turn)}`;
}
