import { comparer } from "./compare.ts";
import type { PackEvidence } from "./evidence.ts";
import type { Lexicon, Unit } from "./lexicon.ts";
import type { SectionLine } from "./pack-passages.ts";

export type LineEvidence = Pick<PackEvidence, "asked" | "askedToo" | "exact" | "bag">;

/** Compares a query with every question that the sections answer: what they say of each passage, by row. */
export function lineMatcher(
  lines: readonly SectionLine[],
  units: readonly Unit[],
  lexicon: Lexicon,
): (query: Unit) => ReadonlyMap<number, LineEvidence> {
  const bags = bagsOf(lines, units);
  return (query) => {
    const compare = comparer(query, lexicon);
    const found = new Map<number, { asked: number; askedToo: number; exact: number; bag: number }>();
    for (const [index, { rows }] of lines.entries()) {
      const { soft, exact } = compare(units[index]!);
      for (const row of rows) {
        let one = found.get(row);
        if (!one) {
          one = { asked: 0, askedToo: 0, exact: 0, bag: shareIn(bags.get(row)!, query, lexicon) };
          found.set(row, one);
        }
        if (soft > one.asked) [one.asked, one.askedToo] = [soft, one.asked];
        else if (soft > one.askedToo) one.askedToo = soft;
        one.exact = Math.max(one.exact, exact);
      }
    }
    return found;
  };
}

type Bag = ReadonlyMap<number, number>;

function bagsOf(lines: readonly SectionLine[], units: readonly Unit[]): Map<number, Bag> {
  const bags = new Map<number, Map<number, number>>();
  for (const [index, { rows }] of lines.entries()) {
    for (const row of rows) {
      const bag = bags.get(row) ?? new Map<number, number>();
      bags.set(row, bag);
      for (const word of units[index]!.words) bag.set(word, (bag.get(word) ?? 0) + 1);
    }
  }
  return bags;
}

const SATURATION = 1.2;

function shareIn(bag: Bag, query: Unit, lexicon: Lexicon): number {
  let [held, all] = [0, 0];
  for (const word of new Set(query.words)) {
    const weight = lexicon.weight(word);
    const times = bag.get(word) ?? 0;
    all += weight;
    held += (weight * times) / (SATURATION + times);
  }
  return all > 0 ? held / all : 0;
}
