import { loadPack } from "../../../src/knowledge/load-pack.ts";

/** A number in [0, 1), the next of a sequence. */
export type Random = () => number;

/** mulberry32: small, quick, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

const answers = new Map(
  loadPack("knowledge").quizzes.flatMap(({ quiz }) =>
    quiz.objectives.flatMap(({ questions }) => questions.map(({ id, answer }) => [id, answer] as const)),
  ),
);

/** What a learner might say while a question is open: answers of every quality and all that is no answer. */
export function lineFor(question: string, random: Random): string {
  const full = (answers.get(question) ?? "I am not sure about that one.").replaceAll("\n", " ").trim();
  const half = full.slice(0, Math.ceil(full.length / 2));
  return pick(random, [
    () => `/answer ${full}`,
    () => `/answer ${full}`,
    () => `/answer ${half}`,
    () => `/answer ${half} !${1 + Math.floor(random() * 3)}`,
    () => "/answer It normalises the weights of the optimizer.",
    () => full,
    () => "/giveup",
    () => "i don't know",
    () => "/skip",
    () => "/hint",
    () => "/undo",
    () => "/dispute I said exactly that",
    () => "/flag it is ambiguous",
    () => "/why",
    () => "/sources",
    () => "/ask why does softmax subtract the maximum?",
    () => "/topic softmax",
    () => "/topic all",
    () => "/sure 2",
    () => "/progress",
    () => "/help",
    () => "",
  ])();
}
