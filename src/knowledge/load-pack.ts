import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { z } from "zod";
import {
  type Curriculum,
  curriculumSchema,
  type Quiz,
  quizSchema,
  type Term,
  termSchema,
} from "../domain/question.ts";
import { type Asked, askedSchema } from "./asked.ts";
import type { Problem } from "./problem.ts";
import { type Article, readArticle } from "./read-article.ts";
import { readYaml } from "./read-yaml.ts";

/** A quiz with its file and a way to the line of a path in it. */
export interface LoadedQuiz {
  readonly quiz: Quiz;
  readonly file: string;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Learners' questions with their file and a way to the line of a path in it. */
export interface LoadedAsked {
  readonly asked: Asked;
  readonly file: string;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Everything that could be read of a folder. What could not is in `problems`; the rest still works. */
export interface Pack {
  readonly folder: string;
  readonly curriculum: Curriculum;
  readonly articles: readonly Article[];
  readonly quizzes: readonly LoadedQuiz[];
  readonly asked: readonly LoadedAsked[];
  readonly terms: readonly Term[];
  readonly problems: readonly Problem[];
}

const glossarySchema = z.strictObject({ terms: z.array(termSchema) });

/** Loads the pack in `folder`. Throws only when the folder itself can't be read. */
export function loadPack(folder: string): Pack {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: string, schema: S) => {
    const loaded = readYaml({ text: readFileSync(file, "utf8"), file: relative(folder, file), schema });
    problems.push(...loaded.problems);
    return loaded;
  };

  const articles: Article[] = [];
  const quizzes: LoadedQuiz[] = [];
  const asked: LoadedAsked[] = [];
  for (const file of filesIn(folder)) {
    const name = relative(folder, file);
    try {
      if (file.endsWith(".quiz.yaml")) {
        const { value, lineOf } = read(file, quizSchema);
        if (value) quizzes.push({ quiz: value, file: name, lineOf });
      } else if (file.endsWith(".asked.yaml")) {
        const { value, lineOf } = read(file, askedSchema);
        if (value) asked.push({ asked: value, file: name, lineOf });
      } else if (file.endsWith(".md")) {
        const result = readArticle(readFileSync(file, "utf8"), name);
        problems.push(...result.problems);
        if (result.article) articles.push(result.article);
      }
    } catch (error) {
      problems.push({ file: name, line: 1, message: `can't be read: ${(error as Error).message}` });
    }
  }
  const glossary = join(folder, "glossary.yaml");
  const terms = existsSync(glossary) ? (read(glossary, glossarySchema).value?.terms ?? []) : [];
  const contents = join(folder, "curriculum.yaml");
  const curriculum = existsSync(contents) ? read(contents, curriculumSchema).value : undefined;
  return {
    folder,
    curriculum: curriculum ?? curriculumOf(articles),
    articles,
    quizzes,
    asked,
    terms,
    problems,
  };
}

/** A pack without curriculum.yaml offers its topics in the order of their files. */
function curriculumOf(articles: readonly Article[]): Curriculum {
  const areas = Object.fromEntries(articles.map(({ topic }) => [topic.area, topic.area]));
  return { areas, topics: articles.map(({ topic }) => topic.id) };
}

/** Articles and quizzes lie one folder down, in the folder of their area. */
function filesIn(folder: string): string[] {
  const areas = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  return areas
    .filter((path) => !basename(path).startsWith(".") && statSync(path).isDirectory())
    .flatMap((area) =>
      readdirSync(area)
        .sort()
        .map((name) => join(area, name)),
    );
}
