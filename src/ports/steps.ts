import type { Turn } from "../domain/session.ts";

/** A step of a turn that came to its end: the node's name and its update, plain data. */
export interface FinishedStep {
  readonly name: string;
  readonly update: unknown;
}

/** The finished steps of turns that are not done yet. They go with the end of their turn. */
export interface Steps {
  /** In order. */
  finished(turn: Turn): Promise<readonly FinishedStep[]>;
  /** Stores the n-th step, from 0; once this is settled the step need not be run again. */
  keep(turn: Turn, n: number, step: FinishedStep): Promise<void>;
}
