import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import { describe, expect, it } from "vitest";

/** The rooms that speak to people, and what in them is no text: shell code, and commands as they are typed. */
const rooms = ["src/cli", "src/terminal"];
const texts = /^src\/messages\//;
const noTexts = /^src\/cli\/(?:examples|launch|completions\/(?:bash|zsh|fish))\.ts$/;

/** Two words behind each other are read by somebody. */
const words = /\p{L}{2,}[,:;.!?]? \p{L}{2,}/u;
/** What these are given is printed, so that a single word is a text already. */
const printing = new Set([
  "data",
  "raw",
  "note",
  "say",
  "hint",
  "append",
  "description",
  "usage",
  "question",
  "plural",
]);
const describing = new Set(["option", "argument", "Option", "Argument"]);
const faults = new Set(["VivaError", "InvalidArgumentError"]);

type Node = { type?: string; [key: string]: unknown };

/** The literals in a file that people read. */
function textsIn(source: string): string[] {
  const found = new Set<string>();
  const literal = (node: Node) =>
    node.type === "StringLiteral"
      ? String(node.value)
      : node.type === "TemplateElement"
        ? String(node.cooked ?? node.raw)
        : undefined;
  const visit = (node: unknown, printed: boolean): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, printed);
    if (node === null || typeof node !== "object" || Array.isArray(node)) return;
    const { type = "", ...parts } = node as Node;
    if (/^(?:Import|Ts[A-Z].*Type$|TsInterface|TsTypeAlias)/.test(type)) return;
    const text = literal(node as Node);
    if (text !== undefined && (words.test(text) || (printed && /\p{L}/u.test(text)))) found.add(text);
    if (type === "CallExpression" || type === "NewExpression") {
      const { callee, arguments: given } = node as unknown as { callee: Node; arguments: Node[] | null };
      const name = String(((callee.property as Node | undefined) ?? callee).value ?? "");
      visit(callee, false);
      for (const [index, argument] of (given ?? []).entries()) {
        const skipped = (describing.has(name) || name === "VivaError") && index === 0;
        const prints = printing.has(name) || describing.has(name) || faults.has(name);
        visit(argument, prints && !skipped);
      }
      return;
    }
    // What a function inside does with its own literals is its own affair.
    const inside = /Function|ObjectExpression|MemberExpression|ConditionalExpression/.test(type)
      ? false
      : printed;
    for (const part of Object.values(parts)) visit(part, inside);
  };
  visit(parseSync(source, { syntax: "typescript", target: "es2022" }).body, false);
  return [...found];
}

const files = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((name) => join(room, name))
    .filter((file) => file.endsWith(".ts")),
);

describe("texts that people read", () => {
  it("stand with the messages and nowhere else in the rooms that speak, so that they can be translated", () => {
    const read = files.filter((file) => !texts.test(file) && !noTexts.test(file));
    expect(read.length).toBeGreaterThan(70);
    expect(
      read.flatMap((file) => textsIn(readFileSync(file, "utf8")).map((text) => `${file}: ${text}`)),
    ).toEqual([]);
  });

  it.each([
    ['output.data("Nothing was found.")', "Nothing was found."],
    ["output.note(`made $" + "{n}`)", "made "],
    ['program.command("x").option("--limit <n>", "count")', "count"],
    ['throw new VivaError("usage", "Wrong", hint)', "Wrong"],
    ["const line = `It is old$" + "{n}`;", "It is old"],
  ])("are found: %s", (source, text) => {
    expect(textsIn(source)).toEqual([text]);
  });

  it.each([
    'import a from "./a b c.ts";',
    'type Mode = "one two" | "three four";',
    'output.json("ingest.end", { kind: "added" })',
    'program.command("chat").option("--topic <id>", help.chat.topic)',
    'throw new VivaError("no-input", said.faults.noFile)',
  ])("are not seen where there are none: %s", (source) => {
    expect(textsIn(source)).toEqual([]);
  });
});
