import type { Entry } from "../stage/record.ts";
import type { Tap } from "../stage/taps.ts";

/** Tells when the result of a node can't be lost any more: as a step of its turn, or in a checkpoint. */
export function whenStored(tell: (node: string) => void): Tap {
  let finished: string | undefined;
  return (moment) => {
    if (moment.at === "node") finished = moment.when === "after" ? moment.name : undefined;
    if (moment.at !== "write" || moment.when !== "after" || finished === undefined) return;
    if (!/\bINTO (?:writes|checkpoints)\b/i.test(moment.sql)) return;
    tell(finished);
    finished = undefined;
  };
}

/** Nodes that began again after a kill though their result was stored: a model would have been asked twice. */
export function storedAndRepeated(entries: readonly Entry[]): string[] {
  const repeated: string[] = [];
  let stored: string | undefined;
  let killed = false;
  for (const entry of entries) {
    if (entry.is === "stored") stored = entry.name;
    if (entry.is === "process") killed = true;
    if (entry.is !== "node") continue;
    if (killed && entry.name === stored) repeated.push(entry.name);
    stored = undefined;
    killed = false;
  }
  return repeated;
}
