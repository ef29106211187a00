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
  // "transformers" is the Transformer, before it is a word of the title "CNNs versus Vision Transformers".
  const exact = topics.find(({ id, title }) =>
    [goal, goal.replace(/s$/, "")].some((name) => plain(id) === name || plain(title) === name),
  );
  if (exact) return exact;
  const namesOf = ({ id, title, tags }: Topic) => [plain(id), plain(title), ...tags.map(plain)];
  const part = topics.filter((topic) => namesOf(topic).some((name) => hasWords(name, goal)));
  if (part.length === 1) return part[0];
  const close = topics.filter(({ id }) => {
    const name = plain(id);
    return distance(name, goal) <= Math.floor(Math.min(name.length, goal.length) / 5);
  });
  if (close.length === 1) return close[0];
  return part.length > 0
    ? part.find(({ id }) => plain(id).startsWith(goal))
    : onlyOne(topics.filter((topic) => namesOf(topic).some((name) => begins(name, goal))));
}

/** "backprop": the beginning of one of the words, long enough to name something. */
function begins(name: string, goal: string): boolean {
  return goal.length >= 5 && ` ${name}`.includes(` ${goal}`);
}

function onlyOne(found: readonly Topic[]): Topic | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function hasWords(name: string, goal: string): boolean {
  return goal.length >= 3 && ` ${name} `.includes(` ${goal} `);
}
