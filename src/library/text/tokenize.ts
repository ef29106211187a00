import { classOf, DENSE, DIGIT, LETTER, MARK, OTHER } from "./character-class.ts";

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const DOT = 0x2e;
const PLUS = 0x2b;
const HASH = 0x23;

/**
 * Calls `emit` for every raw token of `text`, in order, case kept: runs of letters and digits, `3.14` whole,
 * `C++` and `C#` whole, `don't` with its apostrophe, and pairs of characters where a script has no spaces.
 * Linear in the length of the text.
 */
export function tokenize(text: string, emit: (token: string) => void): void {
  const end = text.length;
  let at = 0;
  while (at < end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === OTHER || kind === MARK) at += 1;
    else if (kind === DENSE) at = pairs(text, at, emit);
    else at = word(text, at, emit);
  }
}

function pairs(text: string, start: number, emit: (token: string) => void): number {
  let end = start + 1;
  while (end < text.length && classOf(text.charCodeAt(end)) === DENSE) end += 1;
  if (end - start === 1) emit(text.slice(start, end));
  for (let at = start; at + 2 <= end; at++) emit(text.slice(at, at + 2));
  return end;
}

function word(text: string, start: number, emit: (token: string) => void): number {
  let at = start;
  let previous = OTHER;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === MARK) continue;
    if (kind !== LETTER && kind !== DIGIT && !joins(text, at, code, previous)) break;
    previous = kind;
  }
  const end = at + (at - start === 1 ? symbols(text, at) : 0);
  emit(text.slice(start, end));
  return end;
}

/** A dot between digits, or an apostrophe between letters, belongs to the word. */
function joins(text: string, at: number, code: number, previous: number): boolean {
  const next = at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : OTHER;
  if (code === DOT) return previous === DIGIT && next === DIGIT;
  if (code === APOSTROPHE || code === CURLY_APOSTROPHE) return previous === LETTER && next === LETTER;
  return false;
}

/** Length of the `++` or `#` after a single letter. */
function symbols(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === HASH) return 1;
  return first === PLUS && text.charCodeAt(at + 1) === PLUS ? 2 : 0;
}
