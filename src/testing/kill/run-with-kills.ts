import { scenarios } from "../../messages/scenarios.ts";
import { checkRecords, checkScript, type PlainRun } from "../check/check-run.ts";
import type { TurnFailure } from "../result.ts";
import type { LoadedScenario } from "../scenario/load.ts";
import type { Kill, KillPoint } from "../scenario/turn.ts";
import { perform } from "../stage/perform.ts";
import { pathOf, type TurnRecord, turnsOf } from "../stage/record.ts";
import type { Moment } from "../stage/taps.ts";
import { endsDiffer, lostEvents, repeatedNodes } from "./compare.ts";
import { describePoint } from "./points.ts";
import { runKilled } from "./run-killed.ts";
import { storedAndRepeated } from "./stored.ts";

export interface WithKills {
  readonly records: readonly TurnRecord[];
  readonly failures: readonly TurnFailure[];
  readonly killed: number;
  readonly runs: readonly (readonly string[])[];
}

/** Killing at every point of a turn at once would be too much of a good thing: so many run at a time. */
const atOnce = 2;

/**
 * Runs a scenario with its kills and compares each end with the one of the run without. With single points
 * the expectations hold for the killed run; where `every` point is tried they hold for the run without kills.
 */
export async function runWithKills(loaded: LoadedScenario, plain: PlainRun): Promise<WithKills> {
  const kills = killsOf(loaded);
  const single = kills.filter((kill): kill is [number, KillPoint] => !("every" in kill[1]));
  const every = kills.filter((kill) => "every" in kill[1]);
  const points = (
    await Promise.all(every.map(([turn, kill]) => pointsOf(loaded, { turn, kill: kill as Every })))
  ).flat();
  const runs =
    every.length === 0 ? [single] : points.map((point) => [...single, point].sort(([a], [b]) => a - b));
  const done = await inPool(runs, (run) =>
    runOne(loaded, { kills: run, plain, expects: every.length === 0 }),
  );
  return {
    records: every.length === 0 ? (done[0]?.records ?? []) : plain.records,
    failures: [...(every.length === 0 ? [] : plain.failures), ...done.flatMap(({ failures }) => failures)],
    killed: runs.reduce((sum, run) => sum + run.length, 0),
    runs: done.flatMap(({ records }) => records.flatMap((record) => record.runs)),
  };
}

type Every = Extract<Kill, { every: unknown }>;

function killsOf({ scenario }: LoadedScenario): [number, Kill][] {
  return scenario.turns.flatMap((turn, index) =>
    "kill" in turn && turn.kill ? [[index + 1, turn.kill] as [number, Kill]] : [],
  );
}

/** All points of a turn, counted in a run without kills. */
async function pointsOf(
  loaded: LoadedScenario,
  { turn, kill }: { turn: number; kill: Every },
): Promise<[number, KillPoint][]> {
  const moments: Moment[] = [];
  let counting = false;
  await perform({
    loaded,
    sink: () => undefined,
    tap: (moment) => void (counting && moments.push(moment)),
    onTurn(now) {
      counting = now === turn;
    },
  });
  const points = moments.filter(({ at }) => at === kill.every).flatMap(pointAt);
  return points
    .filter((_, index) => index >= kill.from && (index - kill.from) % kill.step === 0)
    .map((point) => [turn, point]);
}

function pointAt(moment: Moment, index: number, all: readonly Moment[]): KillPoint[] {
  if (moment.at === "chunk") return [{ chunk: index + 1 }];
  if (moment.at === "node") return [{ node: moment.name, moment: moment.when }];
  const before = all
    .slice(0, index + 1)
    .filter((other) => other.at === "write" && other.when === moment.when);
  return [{ write: before.length, moment: moment.when }];
}

async function runOne(
  loaded: LoadedScenario,
  options: { kills: readonly (readonly [number, KillPoint])[]; plain: PlainRun; expects: boolean },
): Promise<{ records: readonly TurnRecord[]; failures: TurnFailure[] }> {
  const { kills, plain, expects } = options;
  const point = kills.map(([turn, at]) => `turn ${turn}, ${describePoint(at)}`).join("; ");
  const { entries, dump, unreached } = await runKilled(loaded, kills);
  const records = turnsOf(entries);
  const failures: TurnFailure[] = unreached.map((turn) => ({
    at: [],
    message: scenarios.failures.notReached,
    turn,
    line: loaded.lineOf(["turns", turn - 1, "kill"]),
  }));
  const differing = endsDiffer(plain.dump, dump);
  if (differing) {
    failures.push({ at: [], message: scenarios.failures.otherEnd, line: 1, ...differing });
  }
  const again = storedAndRepeated(entries);
  if (again.length > 0) {
    failures.push({ at: [], message: scenarios.failures.madeAgain(again), line: 1 });
  }
  for (const record of records) {
    const without = plain.records.find(({ turn }) => turn === record.turn);
    if (!without) continue;
    const where = { turn: record.turn, line: loaded.lineOf(["turns", record.turn - 1]) };
    const repeated = repeatedNodes(pathOf(without), record);
    if (repeated.length > 0) {
      const message = scenarios.failures.doneAgain(repeated);
      failures.push({ at: [], message, actual: record.runs, ...where });
    }
    const lost = lostEvents(without, record);
    if (lost.length > 0)
      failures.push({ at: [], message: scenarios.failures.notTold, expected: lost, ...where });
  }
  if (expects) failures.push(...checkRecords(loaded, records), ...checkScript(loaded, records));
  return { records, failures: failures.map((failure) => ({ ...failure, point })) };
}

async function inPool<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
