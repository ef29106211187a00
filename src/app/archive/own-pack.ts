import { quizSchema, topicSchema } from "../../domain/question.ts";
import { openOwnFolder, ownPackFolder, writeOwnFolder } from "../own-folder.ts";
import type { Archive } from "./schema.ts";

/**
 * The questions of the learner's own documents, in the form of packs; null when there are none. The documents
 * stay where they are.
 */
export function readOwnPack(dataDir: string): Archive["own"] {
  const { source } = openOwnFolder(ownPackFolder(dataDir));
  if (!source) return null;
  return {
    title: Object.values(source.curriculum.areas)[0] ?? "",
    topics: source.topics.map((topic) => topicSchema.parse(topic)),
    quizzes: source.topics.flatMap(({ id }) => quizSchema.safeParse(source.quiz(id)).data ?? []),
  };
}

/** Puts them where the bank finds them. Files are named after topics, and a topic's id is a plain word. */
export function writeOwnPack(own: NonNullable<Archive["own"]>, dataDir: string): void {
  const { title, topics, quizzes } = own;
  const area = topics[0]?.area ?? "own";
  writeOwnFolder(
    {
      curriculum: { areas: { [area]: title }, topics: topics.map(({ id }) => id) },
      topics,
      articles: [],
      quizzes,
      terms: [],
    },
    dataDir,
  );
}
