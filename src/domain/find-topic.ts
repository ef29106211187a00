import { distance } from "fastest-levenshtein";
import type { Topic } from "./question.ts";

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The topic that is meant: by id, title or tag, or with a slip of the pen; undefined when none is. */
export function findTopic(topics: readonly Topic[], wanted: string): Topic | undefined {
  const goal = plain(wanted);
  if (goal === "") return undefined;
  const exact = topics.find(({ id, title }) => plain(id) === goal || plain(title) === goal);
  if (exact) return exact;
  const namesOf = ({ id, title, tags }: Topic) => [plain(id), plain(title), ...tags.map(plain)];
  const part = topics.filter((topic) => namesOf(topic).some((name) => hasWords(name, goal)));
  if (part.length === 1) return part[0];
  const close = topics.filter(({ id }) => {
    const name = plain(id);
    return distance(name, goal) <= Math.floor(Math.min(name.length, goal.length) / 5);
  });
  return close.length === 1 ? close[0] : part.find(({ id }) => plain(id).startsWith(goal));
}

function hasWords(name: string, goal: string): boolean {
  return goal.length >= 3 && ` ${name} `.includes(` ${goal} `);
}
