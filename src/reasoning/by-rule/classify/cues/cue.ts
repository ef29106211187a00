import type { IntentLabel } from "../../../../domain/intent.ts";

/** A sign of an intent. `clause` must match a whole clause without its fillers; `any` may match anywhere. */
export interface Cue {
  readonly label: Exclude<IntentLabel, "answer">;
  readonly weight: number;
  readonly scope: "clause" | "any";
  readonly pattern: RegExp;
}

type Label = Cue["label"];

/** Cues for whole clauses: each source is anchored at both ends. */
export function wholeClause(label: Label, weight: number, sources: readonly string[]): Cue[] {
  return sources.map((source) => ({
    label,
    weight,
    scope: "clause",
    pattern: new RegExp(`^(?:${source})$`),
  }));
}

/** Cues that count wherever they stand in the message. */
export function anywhere(label: Label, weight: number, sources: readonly string[]): Cue[] {
  return sources.map((source) => ({ label, weight, scope: "any", pattern: new RegExp(source) }));
}
