import type { Wanted } from "./query.ts";

/** Where a term's number leads: to a slot (0: nobody asked), which names a word and how well it stands for it. */
export interface Slots {
  at(number: number): number;
  readonly words: readonly number[];
  readonly weights: readonly number[];
}

/** Kept between queries and all zero between them: every term of every candidate is looked up in it. */
let table = new Uint16Array(1 << 16);

/** Runs `use` with the slots of these words' forms; synchronous, since there is one table. */
export function withSlots<T>(wanted: readonly Wanted[], use: (slots: Slots) => T): T {
  const words = [-1];
  const weights = [0];
  const taken: number[] = [];
  for (const [word, { forms }] of wanted.entries()) {
    for (const { number, weight } of forms) {
      if (number >= table.length) table = grown(number);
      const slot = table[number]!;
      if (slot === 0) {
        taken.push(number);
        table[number] = words.length;
        words.push(word);
        weights.push(weight);
      } else if (weights[slot]! < weight) {
        words[slot] = word;
        weights[slot] = weight;
      }
    }
  }
  try {
    return use({ at: (number) => table[number] ?? 0, words, weights });
  } finally {
    for (const number of taken) table[number] = 0;
  }
}

function grown(number: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 ** Math.ceil(Math.log2(number + 1)));
  larger.set(table);
  return larger;
}
