import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";

/** Lines as no well-meaning program sends them; none holds a line feed. */
const lines = [
  "a\u2028b\u2029c",
  '{"type":"message","text":"one\u2028message\\nof two lines"}',
  "a lone \r carriage return",
  "ends with one\r",
  "null \u0000 and \u0007 bell",
  '{"type":"message","text":"lone half \\ud800 of a pair"}',
  '{"type":"turn.end","v":1,"ok":true}',
  '{"__proto__":{"type":"message"},"text":"x"}',
  '{"type":"message","text":{"toString":1}}',
  '{"type":"message"}',
  "[1,2",
  "{".repeat(10_000),
  "x".repeat(200_000),
  "\u001b]52;c;eA==\u0007",
  "'; DROP TABLE attempts; --",
  "/sessions'; DROP TABLE turns; --",
  '/topic " OR 1=1 --',
  '/ask NEAR("a" b, 9) AND * NOT (x:',
  "",
  "   ",
];

describe("the NDJSON of a chat", () => {
  it("answers each line with exactly one turn.end, whatever it holds, and forgets none", async () => {
    using home = tempFolder();
    const input = Buffer.concat([
      Buffer.from(lines.map((line) => `${line}\n`).join("")),
      // Bytes that are no UTF-8, and a last line without an end.
      Buffer.from([0xff, 0xfe, 0x80, 0x0a, 0xc3, 0x28, 0x0a]),
      Buffer.from("/hint"),
    ]);
    const run = await viva(["chat", "--json", "--topic", "softmax"], { dataDir: home.path, input });
    expect(run.code).toBe(0);
    expect(run.stderr).toBe("");
    const events = run.json();
    expect(events.every(({ v, type }) => v === 1 && typeof type === "string")).toBe(true);
    expect(events.filter(({ type }) => type === "turn.end")).toHaveLength(lines.length + 3 + 1);
    expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/);
    expect(events.some(({ code }) => code === "internal")).toBe(false);
    const after = await viva(["export"], { dataDir: home.path });
    const [exported] = after.json() as { tables: { said: { text: string }[]; attempts: unknown[] } }[];
    const grades = new Set(events.filter(({ type }) => type === "grade").map(({ attempt }) => attempt));
    expect(exported!.tables.attempts).toHaveLength(grades.size);
  }, 120_000);
});
