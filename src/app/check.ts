/** One thing that `viva doctor` looked at: what was found, and what to do when it is not ok. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly remedy?: string;
}
