import { rarityClasses } from "./rarity-classes.ts";

/** Rarity of a stem that is in no class, in the same half units. */
const rarest = 17;

const rarity = new Map<string, number>();
for (const [value, stems] of rarityClasses) for (const stem of stems.split(" ")) rarity.set(stem, value);

/** What a stem is worth by itself: about 0.25 for an everyday word, 1 for a rare one. */
export function idfOf(stem: string): number {
  return (rarity.get(stem) ?? rarest) / rarest;
}

/** Whether a stem is common enough in print not to be taken for a misspelling of another. */
export function isKnownWord(stem: string): boolean {
  return rarity.has(stem);
}
