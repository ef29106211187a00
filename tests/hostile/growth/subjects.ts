import { parseMessage } from "../../../src/domain/command.ts";
import { gradeOf } from "../../../src/domain/grade.ts";
import { printable } from "../../../src/domain/printable.ts";
import { quizSchema } from "../../../src/domain/question.ts";
import { longestMessage, unreadableBecause } from "../../../src/domain/readable.ts";
import { readArticle } from "../../../src/knowledge/read-article.ts";
import { readYaml } from "../../../src/knowledge/read-yaml.ts";
import { extract } from "../../../src/library/extract/extract.ts";
import type { Kind } from "../../../src/library/extract/kinds.ts";
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
import { makePdf } from "../../library/support/make-pdf.ts";
import { makeDocx } from "../../library/support/make-zip.ts";
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

/** A file of this kind that holds the text. */
function fileOf(kind: Kind, text: string): Buffer {
  switch (kind) {
    case "notebook":
      return Buffer.from(JSON.stringify({ cells: [{ cell_type: "markdown", source: text }] }));
    case "docx":
      return makeDocx([text]);
    case "pdf":
      return makePdf([[{ text }]]);
    default:
      return Buffer.from(text);
  }
}

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
  ...(["text", "markdown", "html", "notebook", "docx", "pdf"] as const).map((kind) => ({
    name: `a document (${kind})`,
    // Parsers of HTML take the square of a hostile page: their process has a limit of time and memory.
    most: kind === "html" ? 8_000 : document / 4,
    run: (text: string) => extract(kind, fileOf(kind, text)).catch(() => undefined),
  })),
];
