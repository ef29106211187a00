import { readFileSync, writeFileSync } from "node:fs";
import { type Document, isSeq, parseDocument } from "yaml";
import type { ScenarioResult, TurnFailure } from "../result.ts";

/**
 * Writes what was seen into the file, wherever an expectation of a value differs; comments and everything
 * else stay. Texts that must or must not occur are a person's to change. Returns the number of changes.
 */
export function updateFile({ file, failures }: Pick<ScenarioResult, "file" | "failures">): number {
  const changes = failures.filter(isUpdatable);
  if (changes.length === 0) return 0;
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const { turn, at, update } of changes) {
    const path = pathIn(document, ["turns", turn - 1, "expect", ...at]);
    document.setIn(path, document.createNode(update, { flow: true }));
  }
  writeFileSync(file, document.toString({ lineWidth: 110, flowCollectionPadding: false }));
  return changes.length;
}

/** A failure at a kill point is no matter of the expectation. */
function isUpdatable(failure: TurnFailure): failure is TurnFailure & { turn: number } {
  return (failure.turn ?? 0) > 0 && failure.at.length > 0 && failure.update !== undefined && !failure.point;
}

/** Entries of lists are numbers in a path. */
function pathIn(document: Document, path: readonly (string | number)[]): (string | number)[] {
  const found: (string | number)[] = [];
  for (const part of path) found.push(isSeq(document.getIn(found, true)) ? Number(part) : part);
  return found;
}
