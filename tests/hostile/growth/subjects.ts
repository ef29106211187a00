import { parseMessage } from "../../../src/domain/command.ts";
import { gradeOf } from "../../../src/domain/grade.ts";
import { printable } from "../../../src/domain/printable.ts";
import { quizSchema } from "../../../src/domain/question.ts";
import { longestMessage, unreadableBecause } from "../../../src/domain/readable.ts";
import { readArticle } from "../../../src/knowledge/read-article.ts";
import { readYaml } from "../../../src/knowledge/read-yaml.ts";
import { extract } from "../../../src/library/extract/extract.ts";
import { openLibrary } from "../../../src/library/open-library.ts";
import { maskSecrets } from "../../../src/models/secrets.ts";
import { fence } from "../../../src/reasoning/by-model/call/fence.ts";
import { jsonIn } from "../../../src/reasoning/by-model/reply/json-text.ts";
import { CheckedExplanation } from "../../../src/reasoning/by-model/stream/checked-explanation.ts";
import { PieceStream } from "../../../src/reasoning/by-model/stream/piece-stream.ts";
import { ThinkFilter } from "../../../src/reasoning/by-model/stream/think-filter.ts";
import { clarifyByRule } from "../../../src/reasoning/by-rule/clarify.ts";
import { classifyByRule } from "../../../src/reasoning/by-rule/classify/classify.ts";
import { judgeByRule } from "../../../src/reasoning/by-rule/judge.ts";
import { summariseByRule } from "../../../src/reasoning/by-rule/summarise.ts";
import { loadMarkdown } from "../../../src/terminal/markdown/load.ts";
import { openStyle } from "../../../src/terminal/style.ts";
import { passages } from "../../reasoning/by-model/setup.ts";
import { kinds, stability } from "../../reasoning/by-rule/support.ts";

/** Something that reads text from outside, with the longest it is given, in characters. */
export interface Subject {
  readonly name: string;
  readonly most: number;
  run(text: string): unknown;
}

/** What one sitting types, and what a model may reply: both are cut or refused beyond this. */
const message = longestMessage;
/** A long book. */
const document = 1_000_000;

const library = openLibrary({ file: ":memory:" });
library.addTexts(passages.map(({ id, doc, text }) => ({ id, title: doc, text })));
const markdown = loadMarkdown(openStyle(true));

export const subjects: readonly Subject[] = [
  { name: "reading a message", most: message, run: (text) => [unreadableBecause(text), parseMessage(text)] },
  ...kinds.map((question) => ({
    name: `grading an answer (${question.kind})`,
    most: message,
    run: (text: string) => gradeOf(judgeByRule({ question, answer: text, passages: [] }, { terms: [] })),
  })),
  {
    name: "telling what a message is",
    most: message,
    run: (text) =>
      classifyByRule({
        text,
        graded: true,
        topics: [],
        open: { question: stability, prompt: stability.prompt },
      }),
  },
  {
    name: "clarifying",
    most: message,
    run: (text) => clarifyByRule({ question: stability, prompt: stability.prompt, text }, []),
  },
  {
    name: "summarising",
    most: message,
    run: (text) => summariseByRule({ summary: "", leaving: [{ role: "tutor", content: text }] }),
  },
  { name: "searching", most: message, run: (text) => library.search(text) },
  { name: "printing", most: document, run: printable },
  { name: "fencing", most: document, run: (text) => fence("answer", text) },
  { name: "masking secrets", most: document, run: (text) => maskSecrets(text, ["planted"]) },
  { name: "reading a model's JSON", most: message, run: jsonIn },
  {
    name: "reading a model's explanation",
    most: message,
    run(text) {
      const pieces = new PieceStream();
      const filter = new ThinkFilter();
      const checked = new CheckedExplanation({
        query: "softmax",
        passages,
        covered: true,
        window: [],
        summary: "",
      });
      for (const piece of text.match(/[\s\S]{1,50}/g) ?? []) {
        for (const one of pieces.add(filter.add(piece))) checked.add(one);
      }
      for (const one of pieces.rest(true)) checked.add(one);
    },
  },
  { name: "drawing Markdown", most: message, run: async (text) => (await markdown).rows(text, 80) },
  {
    name: "a quiz file",
    most: document / 4,
    run: (text) => readYaml({ text, file: "a", schema: quizSchema }),
  },
  { name: "an article", most: document, run: (text) => readArticle(`---\nid: a\n---\n${text}`, "a.md") },
  ...(["text", "markdown", "html", "notebook"] as const).map((kind) => ({
    name: `a document (${kind})`,
    // Parsers of HTML take the square of a hostile page: their process has a limit of time and memory.
    most: kind === "html" ? 8_000 : document / 4,
    run: (text: string) =>
      extract(
        kind,
        Buffer.from(
          kind === "notebook" ? JSON.stringify({ cells: [{ cell_type: "markdown", source: text }] }) : text,
        ),
      ).catch(() => undefined),
  })),
];

/** Beginnings that are repeated: each was chosen to lead some pattern into trying again and again. */
export const patterns: readonly string[] = [
  "a",
  " ",
  "\n",
  "\t",
  "a ",
  "a\n",
  ". ",
  "a. ",
  "1",
  "1.",
  "1,",
  "1 % ",
  "-",
  "--",
  "- ",
  "—",
  "'",
  '"',
  '"a',
  "(",
  "((a",
  "[",
  "[a](",
  "[[",
  "![",
  "{",
  "{a",
  '{"a":[',
  "<",
  "<a",
  "<!--",
  "<script",
  "<style>",
  "<think>",
  "</think>",
  "<div>",
  "<b ",
  "&",
  "&#x",
  "&a;",
  "*",
  "**a",
  "*a_",
  "_",
  "__a",
  "`",
  "``a`",
  "```\n",
  "~~~",
  "$",
  "$$",
  "$a",
  "\\",
  "\\frac{",
  "\\begin{a}",
  "|",
  "|a",
  "| a |\n|---|\n",
  "> ",
  "# ",
  "#",
  "= ",
  "a=",
  "a:",
  "a: ",
  "a:\n ",
  "- - ",
  "* * ",
  "\u0000",
  "\u001b",
  "\u001b[",
  "\u001b]",
  "\u001b]0;",
  "\u009b1;",
  "\r",
  "\u2028",
  "\u202e",
  "\ud800",
  "\u0301",
  "\u{1f468}\u200d",
  "é",
  "茶",
  "not ",
  "no not never ",
  "the ",
  "and, or, but ",
  "http://",
  "http://a@",
  "sk-",
  "Bearer ",
  "?key=",
  "a@b.",
  "/a ",
  "!1 ",
  "a) b) ",
  "e^",
  "2^",
  "x_",
  "0.0",
  "1e",
  "½",
  "%",
  "?",
  "?!",
  ":",
  ";",
  "…",
  "what is the ",
  "I don't know ",
  "because ",
  "overflow ",
  "softmax ",
  "&a [*a,",
  "? ",
  "!!",
  "%TAG ",
  "---\n",
  "===\n",
  "a\n===\n",
  "[^1]: ",
  "[a]: b\n",
  "1. a\n",
  "  ",
  " \n",
  "   a\n",
];
