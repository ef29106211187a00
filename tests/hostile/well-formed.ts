import assert from "node:assert/strict";
import type { TutorEvent } from "../../src/domain/events.ts";
import { printableJson } from "../../src/domain/printable.ts";
import { renderPlain } from "../../src/terminal/plain.ts";

/** What acts on a terminal or reorders its text; tab and line break are fine. */
export const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Colours are the only escape codes a text for the screen may hold. */
export function assertOnlyColours(text: string): void {
  assert.doesNotMatch(text.replace(/\u001b\[[0-9;]*m/g, ""), acting);
}

/** The value as NDJSON is one line that any reader gets back, and nothing in it acts on a terminal. */
export function assertOneLine(value: object): void {
  const line = printableJson(value);
  assert.doesNotMatch(line, acting);
  assert.doesNotMatch(line, /[\n\u2028\u2029\ud800-\udfff]/u);
  assert.deepEqual(JSON.parse(line), JSON.parse(JSON.stringify(value)));
}

/** The events of one message: each fit to be shown, scores within 0..1, and exactly one `turn.end`, the last. */
export function assertTurn(events: readonly TutorEvent[]): void {
  assert.equal(events.filter(({ type }) => type === "turn.end").length, 1);
  assert.equal(events.at(-1)?.type, "turn.end");
  for (const event of events) {
    assertOneLine({ v: 1, ...event });
    const { stdout = "", stderr = "" } = renderPlain(event);
    assert.doesNotMatch(stdout + stderr, acting);
    if (event.type === "grade") assertScores(event);
    if (event.type === "error") assert.notEqual(event.code, "internal", event.message);
  }
}

export function assertScores({ score, estimate }: { score: number | null; estimate: number }): void {
  for (const value of score === null ? [estimate] : [score, estimate]) {
    assert.ok(value >= 0 && value <= 1, `a score of ${value}`);
  }
}
