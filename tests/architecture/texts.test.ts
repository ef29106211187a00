import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { textsIn } from "./texts-in.ts";

/** Where the texts stand. */
const texts = /^src\/messages\//;

/**
 * Files whose words nobody reads as Viva's own, each with the reason. What they print, throw or tell as what was
 * missing or unsure is a text all the same, and fails.
 */
const noTexts: readonly (readonly [files: RegExp, because: string])[] = [
  [/^src\/cli\/(?:examples|launch)\.ts$/, "commands as they are typed, and the program's start"],
  [/^src\/cli\/completions\/(?:bash|zsh|fish)\.ts$/, "shell code"],
  [/^src\/reasoning\/by-model\/prompts\/[\w-]+\.ts$/, "what models read"],
  [/^src\/reasoning\/by-model\/reply\/(?:ask-json|coerce)\.ts$/, "what a model reads of its own reply"],
  [/^src\/reasoning\/by-model\/check\/adds-nothing\.ts$/, "words of models"],
  [
    /^src\/reasoning\/by-rule\/classify\/(?:(?:cues|signs)\/|(?:chat-spellings|features|message)\.ts$)/,
    "what learners say",
  ],
  [
    /^src\/reasoning\/by-rule\/classify\/(?:subject-words|weights|word-classes)\.ts$/,
    "what the classifier has learnt",
  ],
  [/^src\/reasoning\/by-rule\/(?:context-words|explain\/keep-back)\.ts$/, "what learners say"],
  [/^src\/reasoning\/by-rule\/grading\/asserted\//, "words of answers"],
  [
    /^src\/reasoning\/by-rule\/grading\/(?:lexicon|rarity-classes|spelled|stop-words)\.ts$/,
    "words of answers",
  ],
  [/^src\/library\/items\/(?:class-noun|usable|verbs)\.ts$/, "words of documents"],
  [/^src\/library\/(?:search\/everyday|text\/stop-words|likeness\/lexicon)\.ts$/, "words of documents"],
  [/^src\/library\/extract\/html\.ts$/, "selectors"],
  [
    /^src\/testing\/scenario\/(?:common|given|turn|expect|schema)\.ts$/,
    "the form of scenario files, for editors",
  ],
  [/^src\/testing\/report\/junit\.ts$/, "XML"],
];

/** Single literals of the same sort. */
const noText: Readonly<Record<string, string>> = {
  "gradient descent": "what the doctor searches for",
  "Reply with the word: ready": "what a model reads",
  "Name one colour.": "what a model reads",
  "Reply with a colour and a count.": "what a model reads",
  "SQLite format 3\0": "how a database begins",
  " in every place there is.": "tried behind a clause, to see whether it could stand alone",
};

const files = ["src", "graphs"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((name) => join(room, name))
    .filter((file) => file.endsWith(".ts") && !texts.test(file)),
);
const read = files.map((file) => {
  const printedOnly = noTexts.some(([pattern]) => pattern.test(file));
  return { file, printedOnly, found: textsIn(readFileSync(file, "utf8"), { printedOnly }) };
});

describe("texts that people read", () => {
  it("stand with the messages and nowhere else, so that they can be translated", () => {
    expect(read.filter(({ printedOnly }) => !printedOnly).length).toBeGreaterThan(500);
    const found = read.flatMap(({ file, found: own }) => own.map((text) => ({ file, text })));
    expect(found.filter(({ text }) => !(text in noText)).map(({ file, text }) => `${file}: ${text}`)).toEqual(
      [],
    );
  });

  it("have no exceptions that are none", () => {
    const found = new Set(read.flatMap(({ found: own }) => own));
    expect(Object.keys(noText).filter((text) => !found.has(text))).toEqual([]);
    expect(noTexts.filter(([pattern]) => !files.some((file) => pattern.test(file)))).toEqual([]);
  });

  it.each([
    ['output.data("Nothing was found.")', "Nothing was found."],
    ["output.note(`made $" + "{n}`)", "made "],
    ['program.command("x").option("--limit <n>", "count")', "count"],
    ['throw new VivaError("usage", "Wrong", hint)', "Wrong"],
    ["const line = `It is old$" + "{n}`;", "It is old"],
    ['throw new Error("nothing was written")', "nothing was written"],
    ['throw new Unreadable(none ? "has no pages" : scanned(n))', "has no pages"],
  ])("are found: %s", (source, text) => {
    expect(textsIn(source)).toEqual([text]);
  });

  it.each([
    ['const point = { verdict: "missed", missing: "nothing was said" };', ["nothing was said"]],
    ['const cues = ["not at all"]; throw new VivaError("usage", "Wrong", hint)', ["Wrong"]],
    ['const cues = { denies: "not at all" };', []],
  ])("are found among cues where they are told: %s", (source, found) => {
    expect(textsIn(source, { printedOnly: true })).toEqual(found);
  });

  it.each([
    'import a from "./a b c.ts";',
    'type Mode = "one two" | "three four";',
    'output.json("ingest.end", { kind: "added" })',
    'program.command("chat").option("--topic <id>", help.chat.topic)',
    'throw new VivaError("no-input", said.faults.noFile)',
    'db.prepare("SELECT id FROM turns WHERE ok")',
    'const words = "one two three".split(" ");',
    'const pattern = new RegExp("not at all");',
  ])("are not seen where there are none: %s", (source) => {
    expect(textsIn(source)).toEqual([]);
  });
});
