const FIRST_SLOTS = 1 << 14;

/** Remembers a number for every token it was asked about. */
export interface TokenTable {
  /** The number of the token `text[start, end)`; `hash` is the tokenizer's, `make` gives a new one's number. */
  get(text: string, start: number, end: number, hash: number): number;
  clear(): void;
}

/**
 * A hash table whose keys are read where they stand in a text. Indexing looks up every word of every passage;
 * a Map would first copy each into a string of its own and takes five times as long.
 */
export function tokenTable(make: (token: string) => number, most = 400_000): TokenTable {
  let slots = new Int32Array(FIRST_SLOTS);
  let hashes: number[] = [];
  let tokens: string[] = [];
  let numbers: number[] = [];

  const clear = (): void => {
    slots = new Int32Array(FIRST_SLOTS);
    hashes = [];
    tokens = [];
    numbers = [];
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2);
    for (const [index, hash] of hashes.entries()) {
      let at = mixed(hash) & (slots.length - 1);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = index + 1;
    }
  };
  const get = (text: string, start: number, end: number, hash: number): number => {
    let at = mixed(hash) & (slots.length - 1);
    for (let entry = slots[at]!; entry !== 0; entry = slots[at]!) {
      if (hashes[entry - 1] === hash && stands(tokens[entry - 1]!, text, start, end))
        return numbers[entry - 1]!;
      at = (at + 1) & (slots.length - 1);
    }
    const token = text.slice(start, end);
    const number = make(token);
    if (tokens.length >= most) clear();
    else if (tokens.length * 2 >= slots.length) grow();
    at = mixed(hash) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    hashes.push(hash);
    tokens.push(token);
    numbers.push(number);
    slots[at] = tokens.length;
    return number;
  };
  return { get, clear };
}

/** Slots take the low bits, where FNV-1a varies least. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

function stands(token: string, text: string, start: number, end: number): boolean {
  if (token.length !== end - start) return false;
  for (let at = start; at < end; at++) if (token.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}
