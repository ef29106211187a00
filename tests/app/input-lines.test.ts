import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { InputLines } from "../../src/app/input-lines.ts";

async function linesOf(...chunks: (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of new InputLines(Readable.from(chunks, { objectMode: false }))) lines.push(line);
  return lines;
}

describe("lines of input", () => {
  it.each([
    ["line feeds alone end a line", ["a\nb\n"], ["a", "b"]],
    ["a line without an end is one", ["a\nb"], ["a", "b"]],
    ["an empty line is one", ["\n\na\n"], ["", "", "a"]],
    ["one carriage return goes with the line feed", ["a\r\nb\r\r\n"], ["a", "b\r"]],
    [
      "separators of Unicode are text",
      ["a\u2028b\u2029c\rd\u0085e\u0000f\n"],
      ["a\u2028b\u2029c\rd\u0085e\u0000f"],
    ],
    ["nothing is no line", [], []],
  ])("%s", async (_, chunks, lines) => {
    expect(await linesOf(...chunks)).toEqual(lines);
  });

  it("a character split between chunks is whole", async () => {
    const bytes = Buffer.from("é😀\nß");
    expect(await linesOf(...Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual(["é😀", "ß"]);
  });

  it("a thousand lines of one chunk arrive in order, and a line that was not asked for stays unread", async () => {
    const all = Array.from({ length: 1000 }, (_, index) => `line ${index}`);
    expect(await linesOf(all.join("\n"))).toEqual(all);
    const lines = new InputLines(Readable.from(all.join("\n")));
    for await (const line of lines) {
      expect(line).toBe("line 0");
      break;
    }
  });

  it("ends for who waits when it is closed, and fails with the stream", async () => {
    const never = new Readable({ read: () => undefined });
    const lines = new InputLines(never);
    const waiting = lines[Symbol.asyncIterator]().next();
    lines.close();
    expect(await waiting).toEqual({ done: true, value: undefined });
    const broken = new Readable({
      read() {
        this.destroy(new Error("gone"));
      },
    });
    await expect(async () => {
      for await (const _ of new InputLines(broken)) expect.unreachable();
    }).rejects.toThrow("gone");
  });
});
