/** Where a learner stands among what is due: the `at`-th (from 1) of `of` objectives. */
export interface DuePlace {
  readonly at: number;
  readonly of: number;
}

/** Counts the objectives that were due at any time since the start, so that "3 of 8" moves on as they are answered. */
export class DueCount {
  private readonly met = new Set<string>();
  private left: ReadonlySet<string> = new Set();

  /** Takes the ids of the objectives that are due now. */
  update(due: Iterable<string>): void {
    this.left = new Set(due);
    for (const id of this.left) this.met.add(id);
  }

  /** Objectives that are due now. */
  get due(): number {
    return this.left.size;
  }

  /** The place of an objective's question, or undefined when that objective isn't due: it is new, or practice. */
  placeOf(objective: string): DuePlace | undefined {
    if (!this.left.has(objective)) return undefined;
    return { at: this.met.size - this.left.size + 1, of: this.met.size };
  }
}
