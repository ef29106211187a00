import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Curriculum, Quiz, Term, Topic } from "../domain/question.ts";
import type { ObjectiveEntry } from "../ports/bank.ts";
import { type BankSource, entriesOf } from "./bank.ts";
import type { Pack } from "./load-pack.ts";
import { type QuestionsByTopic, sectionQuestions } from "./section-questions.ts";

/** The part of a compiled pack that every start reads: small, so that the first question is quick. */
export interface CompiledIndex {
  readonly curriculum: Curriculum;
  readonly topics: readonly Topic[];
  readonly objectives: readonly ObjectiveEntry[];
  /** Articles by topic: the file below the pack's folder. */
  readonly articles: readonly { readonly topic: string; readonly title: string; readonly file: string }[];
}

const NO_QUESTIONS: QuestionsByTopic = {};

/** Writes a checked pack as JSON into `folder`: an index, a file for each topic's quiz, the terms, what sections answer. */
export function compilePack(pack: Pack, folder: string): CompiledIndex {
  return writeCompiled(
    {
      questions: sectionQuestions(pack),
      curriculum: pack.curriculum,
      topics: pack.articles.map(({ topic }) => topic),
      quizzes: pack.quizzes.map(({ quiz }) => quiz),
      articles: pack.articles.map(({ topic, file }) => ({ topic: topic.id, title: topic.title, file })),
      terms: pack.terms,
    },
    folder,
  );
}

/** Writes quizzes that come from no pack folder, such as those of the learner's own documents. */
export function writeCompiled(
  content: Omit<CompiledIndex, "objectives"> & {
    quizzes: readonly Quiz[];
    terms: readonly Term[];
    questions?: QuestionsByTopic;
  },
  folder: string,
): CompiledIndex {
  const { quizzes, terms, questions = NO_QUESTIONS, ...rest } = content;
  const index: CompiledIndex = { ...rest, objectives: entriesOf(quizzes) };
  mkdirSync(join(folder, "quiz"), { recursive: true, mode: 0o700 });
  const files = new Map<string, unknown>(quizzes.map((quiz) => [`quiz/${quiz.topic}.json`, quiz]));
  files.set("terms.json", terms).set("questions.json", questions).set("index.json", index);
  // The index comes last: killed on the way, what it tells of is there, or was there before.
  for (const [name, value] of files) putFile(join(folder, name), JSON.stringify(value));
  for (const name of readdirSync(join(folder, "quiz"))) {
    if (name.endsWith(".json") && !files.has(`quiz/${name}`)) rmSync(join(folder, "quiz", name));
  }
  return index;
}

/** A reader sees the old file or the new one, whole; what a kill leaves beside it ends in `.partial-` and a pid. */
function putFile(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  const fresh = `${file}.partial-${process.pid}`;
  writeFileSync(fresh, text, { mode: 0o600 });
  renameSync(fresh, file);
}

/** Reads a compiled pack; quizzes, terms and questions only when they are asked for. */
export function openCompiled(folder: string): {
  source: BankSource;
  index: CompiledIndex;
  questions(): QuestionsByTopic;
} {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
  const index = read<CompiledIndex>("index.json");
  const known = new Set(index.objectives.map(({ topic }) => topic));
  const quizzes = new Map<string, Quiz>();
  let terms: readonly Term[] | undefined;
  const source: BankSource = {
    curriculum: index.curriculum,
    topics: index.topics,
    objectives: index.objectives,
    quiz(topic) {
      if (!known.has(topic)) return undefined;
      const name = `quiz/${topic}.json`;
      // Own documents may have been taken in anew, or forgotten, since the index was read.
      if (!quizzes.has(topic) && existsSync(join(folder, name))) quizzes.set(topic, read<Quiz>(name));
      return quizzes.get(topic);
    },
    terms() {
      terms ??= read<Term[]>("terms.json");
      return terms;
    },
  };
  return { source, index, questions: () => read<QuestionsByTopic>("questions.json") };
}
