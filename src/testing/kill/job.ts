import type { Scenario } from "../scenario/schema.ts";
import type { KillPoint } from "../scenario/turn.ts";
import type { PerformOptions } from "../stage/perform.ts";

/** What a child process is told to do. */
export interface Job {
  readonly scenario: Scenario;
  /** Relative packs are looked for from here. */
  readonly folder: string;
  /** The learner's data. */
  readonly dataDir: string;
  /** The file to which the child writes an entry a line, as it happens. */
  readonly journal: string;
  /** Turn → where the process kills itself. Only the first one that is reached counts. */
  readonly kills: readonly (readonly [turn: number, point: KillPoint])[];
  readonly resume?: PerformOptions["resume"];
  readonly used: readonly number[];
}
