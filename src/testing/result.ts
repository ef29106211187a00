import type { Failure } from "./check/failure.ts";
import type { TurnRecord } from "./stage/record.ts";

/** A failure with its turn and line. */
export interface TurnFailure extends Failure {
  /** 1 is the first of `turns`, 0 the opening; undefined for what concerns the whole scenario. */
  readonly turn?: number | undefined;
  readonly line: number;
  /** Which of several kill points it happened at. */
  readonly point?: string | undefined;
}

/** What came of a scenario. Plain and serializable. */
export interface ScenarioResult {
  readonly name: string;
  readonly file: string;
  readonly ok: boolean;
  readonly failures: readonly TurnFailure[];
  /** The turns as they were seen, without kills where `every` point was tried. */
  readonly records: readonly TurnRecord[];
  /** What was typed in each turn, in words; index 0 is the opening. */
  readonly inputs: readonly string[];
  /** Messages that were answered, in all runs. */
  readonly turns: number;
  /** Kill points that were tried. */
  readonly kills: number;
  /** Every piece of a way that was taken, for coverage. */
  readonly runs: readonly (readonly string[])[];
}

/** A whole run in numbers; `ms` of wall time. */
export interface Totals {
  readonly scenarios: number;
  readonly failed: number;
  /** Files that are no scenarios. */
  readonly faulty: number;
  readonly turns: number;
  readonly kills: number;
  readonly ms: number;
}
