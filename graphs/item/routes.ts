import type { ItemStateValue } from "./state.ts";

/** Drafts of one question: the first and one repair. */
export const mostDrafts = 2;

export function afterWrite({ dropped }: ItemStateValue): "solve" | "drop" {
  return dropped === null ? "solve" : "drop";
}

export function afterSolve({ dropped }: ItemStateValue): "check" | "drop" {
  return dropped === null ? "check" : "drop";
}

export function afterCheck({ faults, drafts }: ItemStateValue): "accept" | "write" | "drop" {
  if (faults.length === 0) return "accept";
  return drafts < mostDrafts ? "write" : "drop";
}
