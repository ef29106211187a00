import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import {
  type Curriculum,
  curriculumSchema,
  type Quiz,
  quizSchema,
  type Term,
  termSchema,
} from "../domain/question.ts";
import { packProblems } from "../messages/pack-problems.ts";
import { type Asked, askedSchema } from "./asked.ts";
import { packFiles, readPackFile } from "./pack-file.ts";
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
  const fault = (file: string, error: Error) =>
    problems.push({
      file: relative(folder, file),
      line: 1,
      message: packProblems.file.unreadable(error.message),
    });
  const read = <S extends z.ZodType>(file: string, schema: S) => {
    const loaded = readYaml({ text: readPackFile(folder, file), file: relative(folder, file), schema });
    problems.push(...loaded.problems);
    return loaded;
  };
  const attempt = <T>(file: string, look: () => T): T | undefined => {
    try {
      return look();
    } catch (error) {
      fault(file, error as Error);
      return undefined;
    }
  };
  const single = <S extends z.ZodType>(name: string, schema: S) => {
    const file = join(folder, name);
    return existsSync(file) ? attempt(file, () => read(file, schema).value) : undefined;
  };

  const articles: Article[] = [];
  const quizzes: LoadedQuiz[] = [];
  const asked: LoadedAsked[] = [];
  const take = (file: string) => {
    const name = relative(folder, file);
    if (file.endsWith(".quiz.yaml")) {
      const { value, lineOf } = read(file, quizSchema);
      if (value) quizzes.push({ quiz: value, file: name, lineOf });
    } else if (file.endsWith(".asked.yaml")) {
      const { value, lineOf } = read(file, askedSchema);
      if (value) asked.push({ asked: value, file: name, lineOf });
    } else if (file.endsWith(".md")) {
      const result = readArticle(readPackFile(folder, file), name);
      problems.push(...result.problems);
      if (result.article) articles.push(result.article);
    }
  };
  for (const file of packFiles(folder, fault)) attempt(file, () => take(file));
  const terms = single("glossary.yaml", glossarySchema)?.terms ?? [];
  const curriculum = single("curriculum.yaml", curriculumSchema);
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
