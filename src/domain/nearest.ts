import { distance } from "fastest-levenshtein";

/** The names most like `wanted`, best first: by edit distance, a shared part counting as close. */
export function nearest(wanted: string, names: readonly string[], limit = 3): string[] {
  const goal = wanted.toLowerCase().slice(0, 60);
  const score = (name: string) => {
    const text = name.toLowerCase();
    const shared = goal.length >= 3 && (text.includes(goal) || goal.includes(text)) ? 0.5 : 1;
    return (distance(goal, text) / Math.max(goal.length, text.length, 1)) * shared;
  };
  return names
    .map((name) => ({ name, score: score(name) }))
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ name }) => name);
}
