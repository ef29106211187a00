import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { openOutput } from "../../src/cli/output.ts";

const line = "one two three four five six seven eight nine ten";

/** What a terminal of 30 columns, or a pipe, is given. */
function written(isTTY: boolean, say: (output: ReturnType<typeof openOutput>) => void, json = false): string {
  const stdout = Object.assign(new PassThrough(), { isTTY, columns: 30 });
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 30 });
  say(openOutput({ json, quiet: false, stdout, stderr }));
  return `${stdout.read() ?? ""}${stderr.read() ?? ""}`;
}

describe("what a command writes", () => {
  it("is broken at words on a terminal, and in a pipe as long as it is", () => {
    const broken = "one two three four five six\nseven eight nine ten\n";
    expect(written(true, (output) => output.data(`${line}\n`))).toBe(broken);
    expect(written(true, (output) => output.note(`${line}\n`))).toBe(broken);
    expect(written(true, (output) => output.event({ type: "message", text: line }))).toBe(`\n${broken}`);
    expect(written(false, (output) => output.data(`${line}\n`))).toBe(`${line}\n`);
  });

  it("stays as it is where another program reads it, or it is to be copied", () => {
    expect(written(true, (output) => output.raw(`${line}\n`))).toBe(`${line}\n`);
    const json = written(true, (output) => output.event({ type: "message", text: line }), true);
    expect(JSON.parse(json)).toEqual({ v: 1, type: "message", text: line });
    expect(json.trimEnd()).not.toContain("\n");
  });
});
