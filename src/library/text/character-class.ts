/** What a UTF-16 unit is to the tokenizer. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts written without spaces: indexed as overlapping pairs. */
export const DENSE = 3;
export const MARK = 4;

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const table = new Uint8Array(65_536).fill(255);

/** Class of the UTF-16 unit `code`; half of a surrogate pair counts as a dense letter. */
export function classOf(code: number): number {
  const known = table[code]!;
  if (known !== 255) return known;
  const kind = look(code);
  table[code] = kind;
  return kind;
}

function look(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return DENSE;
  const char = String.fromCharCode(code);
  if (/\p{M}/u.test(char)) return MARK;
  if (dense.test(char)) return DENSE;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  return OTHER;
}
