import { classOf, DENSE, DIGIT, LETTER, MARK, OTHER } from "./character-class.ts";

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const DOT = 0x2e;
const PLUS = 0x2b;
const HASH = 0x23;

/** Receives where a token begins and ends, and two independent 32-bit hashes of its UTF-16 units. */
type Emit = (start: number, end: number, first: number, second: number) => void;

// FNV-1a, and a multiplicative hash with the golden ratio.
const FIRST = 0x811c9dc5;
const SECOND = 0x2545f491;
const FIRST_FACTOR = 0x01000193;
const SECOND_FACTOR = 0x9e3779b1;

/**
 * Calls `emit` for every raw token of `text`, in order, case kept: runs of letters and digits, `3.14` whole,
 * `C++` and `C#` whole, `don't` with its apostrophe, and pairs of characters where a script has no spaces.
 * Linear in the length of the text.
 */
export function tokenize(text: string, emit: Emit): void {
  const end = text.length;
  let at = 0;
  while (at < end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === OTHER || kind === MARK) at += 1;
    else if (kind === DENSE) at = pairs(text, at, emit);
    else at = word(text, at, emit);
  }
}

function pairs(text: string, start: number, emit: Emit): number {
  let end = start + 1;
  while (end < text.length && classOf(text.charCodeAt(end)) === DENSE) end += 1;
  if (end - start === 1) emitHashed(text, start, end, emit);
  for (let at = start; at + 2 <= end; at++) emitHashed(text, at, at + 2, emit);
  return end;
}

function word(text: string, start: number, emit: Emit): number {
  const end = text.length;
  let first = FIRST;
  let second = SECOND;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind !== LETTER && kind !== DIGIT && kind !== MARK && !joins(text, at)) break;
    first = Math.imul(first ^ code, FIRST_FACTOR);
    second = Math.imul(second + code, SECOND_FACTOR);
    at += 1;
  }
  const extra = at - start === 1 ? symbols(text, at) : 0;
  if (extra === 0) emit(start, at, first, second);
  else emitHashed(text, start, at + extra, emit);
  return at + extra;
}

function emitHashed(text: string, start: number, end: number, emit: Emit): void {
  let first = FIRST;
  let second = SECOND;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, FIRST_FACTOR);
    second = Math.imul(second + code, SECOND_FACTOR);
  }
  emit(start, end, first, second);
}

/** A dot between digits, or an apostrophe between letters, belongs to the word. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const between = code === DOT ? DIGIT : LETTER;
  if (code !== DOT && code !== APOSTROPHE && code !== CURLY_APOSTROPHE) return false;
  if (at + 1 >= text.length || classOf(text.charCodeAt(at + 1)) !== between) return false;
  return classOf(text.charCodeAt(at - 1)) === between;
}

/** Length of the `++` or `#` after a single letter. */
function symbols(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === HASH) return 1;
  return first === PLUS && text.charCodeAt(at + 1) === PLUS ? 2 : 0;
}
