const FIRST_SLOTS = 1 << 14;
/** Numbers a slot holds: two hashes, and the token's number plus one (0: the slot is free). */
const WIDTH = 3;

/** Remembers a number for every token it was asked about, by the tokenizer's two hashes of it. */
export interface TokenTable {
  /** The number of a token, or -1. */
  find(first: number, second: number): number;
  /** Remembers the number of a token that was not found. */
  add(first: number, second: number, number: number): void;
  clear(): void;
}

/**
 * A hash table without its keys. Indexing looks up every word of every passage: a Map would copy each into a
 * string first and takes many times as long. With 64 bits of hash and at most 400,000 tokens the chance that
 * any two are taken for one is one in 200 million.
 */
export function tokenTable(most = 400_000): TokenTable {
  let slots = new Int32Array(FIRST_SLOTS * WIDTH);
  let mask = FIRST_SLOTS - 1;
  let count = 0;

  const clear = (): void => {
    slots = new Int32Array(FIRST_SLOTS * WIDTH);
    mask = FIRST_SLOTS - 1;
    count = 0;
  };
  const put = (first: number, second: number, value: number): void => {
    let slot = first & mask;
    while (slots[slot * WIDTH + 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * WIDTH] = first;
    slots[slot * WIDTH + 1] = second;
    slots[slot * WIDTH + 2] = value;
  };
  const grow = (): void => {
    const before = slots;
    mask = mask * 2 + 1;
    slots = new Int32Array((mask + 1) * WIDTH);
    for (let at = 0; at < before.length; at += WIDTH) {
      if (before[at + 2] !== 0) put(before[at]!, before[at + 1]!, before[at + 2]!);
    }
  };
  return {
    find(hash, second) {
      const first = mixed(hash);
      for (let slot = first & mask; slots[slot * WIDTH + 2] !== 0; slot = (slot + 1) & mask) {
        const at = slot * WIDTH;
        if (slots[at] === first && slots[at + 1] === second) return slots[at + 2]! - 1;
      }
      return -1;
    },
    add(hash, second, number) {
      if (count >= most) clear();
      else if (count * 2 > mask) grow();
      count += 1;
      put(mixed(hash), second, number + 1);
    },
    clear,
  };
}

/** The low bits choose the slot, and FNV-1a varies least in them. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
