import assert from "node:assert/strict";
import fc from "fast-check";
import type { TutorEvent } from "../../../src/domain/events.ts";
import { printable } from "../../../src/domain/printable.ts";
import { ChatScreen } from "../../../src/terminal/chat-screen.ts";
import { EventView } from "../../../src/terminal/event-view.ts";
import { loadMarkdown } from "../../../src/terminal/markdown/load.ts";
import { quickRows } from "../../../src/terminal/markdown/quick.ts";
import { MarkdownStream } from "../../../src/terminal/markdown/stream.ts";
import { openStyle, unpainted } from "../../../src/terminal/style.ts";
import { widthOf } from "../../../src/terminal/width.ts";
import { property } from "../property.ts";
import { hostileText, mutated } from "../texts.ts";
import { assertOnlyColours } from "../well-formed.ts";

const style = openStyle(true);
const markdown = loadMarkdown(style);
const valid =
  "# Softmax\n\nIt turns *logits* into `p`, **so** $x^2$ and [a](http://b.example).\n\n1. one\n2. two\n   - three\n\n```py\nx = 1\n```\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$\\frac{a}{b}$$\n";
const source = fc.oneof(hostileText, mutated(valid));
const width = fc.constantFrom(20, 40, 80, 100);

/** Everything on the screen but the program's own cursor moves. */
const own = /\u001b\[(?:\d*[ABCDGHJK]|\?25[lh]|\?2004[lh]|\?2026[lh])|\r/g;

/** Text on its way to the screen. */
export const screenProperties = [
  property(
    "Markdown of any text fits its width and only colours",
    { short: 60, long: 4_000 },
    fc.record({ source, width }),
    async (one) => {
      const text = printable(one.source);
      const rows = [
        ...(await markdown).rows(text, one.width),
        ...quickRows(text, { width: one.width, style }),
      ];
      for (const row of rows) {
        assertOnlyColours(row);
        assert.doesNotMatch(row, /\n/);
        assert.ok(widthOf(unpainted(row)) <= one.width, `${JSON.stringify(row)} is wider than ${one.width}`);
      }
    },
  ),
  property(
    "a text that grows in pieces ends as it would whole",
    { short: 6, long: 500 },
    fc.record({ source, width, size: fc.integer({ min: 1, max: 40 }) }),
    async (one) => {
      const stream = new MarkdownStream(await markdown, () => one.width);
      const text = printable(one.source).slice(0, 1_500);
      const rows: string[] = [];
      for (let at = 0; at < text.length; at += one.size) {
        stream.push(text.slice(at, at + one.size));
        rows.push(...stream.take().done);
      }
      assert.equal(stream.source, text);
      rows.push(...stream.end());
      for (const row of rows) assertOnlyColours(row);
    },
  ),
  property(
    "no event writes anything but text, colours and the program's own moves",
    { short: 8, long: 400 },
    fc.array(hostileText, { minLength: 6, maxLength: 6 }),
    async (texts) => {
      let written = "";
      const terminal = {
        write: (text: string) => {
          written += text;
        },
        size: () => ({ columns: 80, rows: 24 }),
        now: () => 0,
      };
      const screen = new ChatScreen(terminal, style);
      screen.use(await markdown);
      const view = new EventView(screen, {
        topicTitle: () => texts[0]!,
        placeOf: () => undefined,
        folder: "/x",
      });
      for (const event of eventsOf(texts)) view.show(event);
      screen.echo(texts[1]!);
      screen.close();
      assertOnlyColours(written.replace(own, ""));
    },
  ),
];

/** One event of each kind with hostile text in every field that may hold some. */
function eventsOf([a = "", b = "", c = "", d = "", e = "", f = ""]: readonly string[]): TutorEvent[] {
  return [
    { type: "session", id: a, model: b, resumed: true },
    { type: "notice", code: "x", message: c },
    {
      type: "question",
      id: a,
      objective: b,
      topic: c,
      kind: "choice",
      text: d,
      options: [{ id: e, text: f }],
      difficulty: 1,
    },
    { type: "step", name: "judge", state: "start" },
    { type: "step", name: a, state: "start" },
    { type: "delta", text: a },
    { type: "message", text: b },
    { type: "citation", n: 1, doc: c, path: d, quote: e, lines: [1, 2] },
    { type: "citation", n: 2, doc: c, path: `/x/${f}`, quote: e, page: 2 },
    {
      type: "grade",
      attempt: a,
      question: b,
      score: 0.5,
      estimate: 0.5,
      verdict: "partly",
      grader: c,
      reason: d,
      points: [
        { id: "p", text: e, weight: 1, verdict: "met", quote: f },
        { id: "q", text: e, weight: 1, verdict: "missed", missing: f },
      ],
    },
    { type: "reflection", text: a },
    { type: "error", code: "x", message: b, hint: c },
    { type: "turn.end", turn: a, ok: false, reason: b, ms: 1 },
  ];
}
