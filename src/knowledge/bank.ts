import type { Curriculum, Objective, Quiz, Term, Topic } from "../domain/question.ts";
import type { Bank, BankedQuestion, ObjectiveEntry } from "../ports/bank.ts";
import type { Pack } from "./load-pack.ts";

/** What a bank is made of. Quizzes may come late: `quiz` is asked for a topic's only when one is needed. */
export interface BankSource {
  readonly curriculum: Curriculum;
  readonly topics: readonly Topic[];
  readonly objectives: readonly ObjectiveEntry[];
  quiz(topic: string): Quiz | undefined;
  terms(): readonly Term[];
}

/** A bank over several packs: the first pack that has an id wins. */
export function openBank(sources: readonly BankSource[]): Bank {
  const topics = firstById(sources.flatMap(inCurriculumOrder));
  const objectives = firstById(sources.flatMap((source) => source.objectives));
  const sourceOf = new Map(
    [...sources].reverse().flatMap((source) => source.objectives.map(({ id }) => [id, source] as const)),
  );
  const questions = new Map<string, ObjectiveEntry>(
    objectives.flatMap((entry) => entry.questions.map(({ id }) => [id, entry] as const)),
  );
  const objective = (id: string): Objective | undefined => {
    const topic = id.slice(0, id.indexOf("/"));
    return sourceOf
      .get(id)
      ?.quiz(topic)
      ?.objectives.find((candidate) => candidate.id === id);
  };
  let terms: readonly Term[] | undefined;
  return {
    topics: () => topics,
    areas: () => Object.assign({}, ...[...sources].reverse().map(({ curriculum }) => curriculum.areas)),
    objectives: () => objectives,
    objective,
    question(id): BankedQuestion | undefined {
      const entry = questions.get(id);
      const question = entry && objective(entry.id)?.questions.find((candidate) => candidate.id === id);
      if (!entry || !question) return undefined;
      return { question, objective: entry.id, statement: entry.statement, topic: entry.topic };
    },
    terms() {
      terms ??= firstById(sources.flatMap((source) => source.terms()));
      return terms;
    },
  };
}

/** The bank of a pack that was read from its files. Broken questions are not in it. */
export function sourceOfPack(pack: Pack): BankSource {
  const quizzes = new Map(pack.quizzes.map(({ quiz }) => [quiz.topic, quiz]));
  return {
    curriculum: pack.curriculum,
    topics: pack.articles.map(({ topic }) => topic),
    objectives: entriesOf(
      pack.articles.flatMap(({ topic }) => {
        const quiz = quizzes.get(topic.id);
        return quiz ? [quiz] : [];
      }),
    ),
    quiz: (topic) => quizzes.get(topic),
    terms: () => pack.terms,
  };
}

export function entriesOf(quizzes: readonly Quiz[]): ObjectiveEntry[] {
  return quizzes.flatMap(({ topic, objectives }) =>
    objectives.map(({ id, statement, questions }) => ({
      id,
      topic,
      statement,
      questions: questions.map((question) => ({ id: question.id, difficulty: question.difficulty })),
    })),
  );
}

function inCurriculumOrder({ topics, curriculum }: BankSource): Topic[] {
  const place = new Map(curriculum.topics.map((id, index) => [id, index]));
  const last = curriculum.topics.length;
  return topics.toSorted((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last));
}

function firstById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
}
