import { classOf, DENSE, DIGIT, LETTER, MARK, OTHER } from "./character-class.ts";

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const DOT = 0x2e;
const PLUS = 0x2b;
const HASH = 0x23;

/** Receives where a token begins and ends, and a hash of its UTF-16 units (FNV-1a, 32 bits). */
type Emit = (start: number, end: number, hash: number) => void;

const HASH_START = 0x811c9dc5;

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
  if (end - start === 1) emit(start, end, hashOf(text, start, end));
  for (let at = start; at + 2 <= end; at++) emit(at, at + 2, hashOf(text, at, at + 2));
  return end;
}

function word(text: string, start: number, emit: Emit): number {
  const end = text.length;
  let hash = HASH_START;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind !== LETTER && kind !== DIGIT && kind !== MARK && !joins(text, at)) break;
    hash = Math.imul(hash ^ code, 0x01000193);
    at += 1;
  }
  const extra = at - start === 1 ? symbols(text, at) : 0;
  emit(start, at + extra, extra === 0 ? hash : hashOf(text, start, at + extra));
  return at + extra;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
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
