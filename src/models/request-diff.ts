import { recordings } from "../messages/endpoints.ts";
import type { RecordedRequest } from "./recorded-request.ts";

/** Most lines that a report shows of one message. */
const mostLines = 12;

/**
 * What differs between a recorded request and the one that was made, as lines for a person: `-` recorded,
 * `+` now. Empty when they are the same.
 */
export function requestDiff(recorded: RecordedRequest, asked: RecordedRequest): string[] {
  const changes: string[] = [];
  if (recorded.purpose !== asked.purpose) {
    changes.push(recordings.purpose(recorded.purpose, asked.purpose));
  }
  if (recorded.maxTokens !== asked.maxTokens) {
    changes.push(recordings.length(recorded.maxTokens, asked.maxTokens));
  }
  if (JSON.stringify(recorded.schema) !== JSON.stringify(asked.schema)) {
    const pretty = (schema: unknown) => (schema === undefined ? "" : JSON.stringify(schema, null, 1));
    changes.push(recordings.form, ...lineDiff(pretty(recorded.schema), pretty(asked.schema)));
  }
  const count = Math.max(recorded.messages.length, asked.messages.length);
  for (let index = 0; index < count; index++) {
    const before = recorded.messages[index];
    const after = asked.messages[index];
    if (before?.role === after?.role && before?.content === after?.content) continue;
    changes.push(
      recordings.message((after ?? before)!.role),
      ...lineDiff(before?.content ?? "", after?.content ?? ""),
    );
  }
  return changes;
}

/** The lines that differ between the common beginning and the common end. */
function lineDiff(before: string, after: string): string[] {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const removed = old.slice(start, old.length - end).map((line) => `  - ${line}`);
  const added = now.slice(start, now.length - end).map((line) => `  + ${line}`);
  return [...shortened(removed), ...shortened(added)];
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= mostLines) return [...lines];
  return [...lines.slice(0, mostLines), recordings.moreLines(lines.length - mostLines)];
}
