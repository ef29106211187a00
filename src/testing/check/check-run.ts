import { scenarios } from "../../messages/scenarios.ts";
import type { TurnFailure } from "../result.ts";
import { scriptOf } from "../scenario/given.ts";
import type { LoadedScenario } from "../scenario/load.ts";
import type { TurnRecord } from "../stage/record.ts";
import { checkTurn } from "./check-turn.ts";
import type { Failure } from "./failure.ts";

/** A run without any kill. */
export interface PlainRun {
  readonly records: readonly TurnRecord[];
  readonly failures: readonly TurnFailure[];
  /** What the memory held at the end, when killed runs are compared with it; else empty. */
  readonly dump: string;
}

/** What is not as expected, turn by turn. */
export function checkRecords(loaded: LoadedScenario, records: readonly TurnRecord[]): TurnFailure[] {
  const { scenario, lineOf } = loaded;
  const start = Date.parse(scenario.given.now);
  return records.flatMap((record) => {
    const expect = scenario.turns[record.turn - 1]?.expect ?? {};
    return checkTurn(expect, record, start).map((failure) => located(failure, { turn: record.turn, lineOf }));
  });
}

function located(
  failure: Failure,
  { turn, lineOf }: { turn: number; lineOf: LoadedScenario["lineOf"] },
): TurnFailure {
  const path =
    turn === 0 ? ["turns"] : ["turns", turn - 1, ...(failure.at.length > 0 ? ["expect", ...failure.at] : [])];
  return { ...failure, turn, line: lineOf(path) };
}

/** Lines of the script that no call came for. */
export function checkScript(
  { scenario, lineOf }: LoadedScenario,
  records: readonly TurnRecord[],
): TurnFailure[] {
  const calls = records.flatMap((record) => record.calls);
  return scriptOf(scenario.model).flatMap((line, index) => {
    const used = calls.filter((call) => call.line === index).length;
    if (used >= line.times) return [];
    const message = used === 0 ? scenarios.failures.noCall : scenarios.failures.fewerCalls;
    return [
      { at: [], message, expected: line.times, actual: used, line: lineOf(["model", "script", index]) },
    ];
  });
}

/** Recorded calls that did not come: the recording is of another conversation. */
export function checkTape({ lineOf }: LoadedScenario, left: number): TurnFailure[] {
  if (left === 0) return [];
  const message = scenarios.failures.tapeLeft;
  return [{ at: [], message, expected: 0, actual: left, line: lineOf(["model", "cassette"]) }];
}
