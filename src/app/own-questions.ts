import type { Objective, Quiz, Topic } from "../domain/question.ts";
import { makeItems } from "../library/items/make-items.ts";
import type { OpenLibrary, Source } from "../library/open-library.ts";
import { ownDocuments } from "../messages/questions.ts";
import { writeOwnFolder } from "./own-folder.ts";

const ownArea = "own";

/**
 * Makes the questions of all own documents anew and puts them where the bank finds them: a document is a
 * topic, a subject in it an objective. The same passages give the same ids, so that history stays.
 */
export function rebuildOwnQuestions(
  library: OpenLibrary,
  dataDir: string,
): { topics: number; questions: number } {
  const quizzes: Quiz[] = [];
  const topics: Topic[] = [];
  for (const source of library.sources()) {
    const objectives = objectivesOf(library, source);
    const topic = objectives[0]?.id.split("/")[0];
    if (topic === undefined) continue;
    quizzes.push({ topic, objectives });
    topics.push(topicOf(topic, source));
  }
  writeOwnFolder(
    {
      curriculum: { areas: { [ownArea]: ownDocuments }, topics: topics.map(({ id }) => id) },
      topics,
      articles: [],
      quizzes,
      terms: [],
    },
    dataDir,
  );
  const questions = quizzes.flatMap(({ objectives }) =>
    objectives.flatMap((objective) => objective.questions),
  );
  return { topics: topics.length, questions: questions.length };
}

function objectivesOf(library: OpenLibrary, source: Source): Objective[] {
  const objectives = new Map<string, Objective>();
  for (const { question, subject, passage } of makeItems(library.passagesOf(source.id))) {
    const id = question.id.split("/").slice(0, 2).join("/");
    const own = objectives.get(id) ?? { id, statement: `${subject} (${source.title})`, questions: [] };
    own.questions.push({ ...question, see: `passage:${passage.id}` });
    objectives.set(id, own);
  }
  return [...objectives.values()];
}

/** Found by its title and by its file's name, with and without the ending. */
function topicOf(id: string, { title, path }: Source): Topic {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return {
    id,
    title,
    area: ownArea,
    level: "intermediate",
    needs: [],
    tags: [file, file.replace(/\.[^.]+$/, "")],
  };
}
