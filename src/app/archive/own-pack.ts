import { existsSync } from "node:fs";
import { join } from "node:path";
import { quizSchema, topicSchema } from "../../domain/question.ts";
import { openCompiled, writeCompiled } from "../../knowledge/compiled.ts";
import { ownPackFolder } from "../knowledge.ts";
import type { Archive } from "./schema.ts";

/**
 * The questions of the learner's own documents, in the form of packs; null when there are none. The documents
 * stay where they are.
 */
export function readOwnPack(dataDir: string): Archive["own"] {
  const folder = ownPackFolder(dataDir);
  if (!existsSync(join(folder, "index.json"))) return null;
  const { source, index } = openCompiled(folder);
  return {
    title: Object.values(index.curriculum.areas)[0] ?? "",
    topics: index.topics.map((topic) => topicSchema.parse(topic)),
    quizzes: index.topics.flatMap(({ id }) => quizSchema.safeParse(source.quiz(id)).data ?? []),
  };
}

/** Puts them where the bank finds them. Files are named after topics, and a topic's id is a plain word. */
export function writeOwnPack(own: NonNullable<Archive["own"]>, dataDir: string): void {
  const { title, topics, quizzes } = own;
  const area = topics[0]?.area ?? "own";
  writeCompiled(
    {
      curriculum: { areas: { [area]: title }, topics: topics.map(({ id }) => id) },
      topics,
      articles: [],
      quizzes,
      terms: [],
    },
    ownPackFolder(dataDir),
  );
}
