/** What a scanner hands on: a piece of the text, and what it is. */
export type PieceKind = "number" | "word" | "mark" | "sentence" | "clause";
export type Take = (kind: PieceKind, start: number, end: number) => void;

const numberPattern = /(?:\d+(?:[.,]\d+)*|\.\d+)(?:e[+-]?\d+)?/y;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63;

/** Cuts lower-case ASCII text into pieces, front to back, in one pass: the fast way for the usual answer. */
export function scanPlain(text: string, take: Take): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const start = at;
    if (isLetter(code)) {
      at = wordEnd(text, at);
      take("word", start, at);
    } else if (code === 10) {
      while (at < text.length && isSpace(text.charCodeAt(at))) at++;
      take("sentence", start, at);
    } else if (isSpace(code)) at++;
    else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) {
      numberPattern.lastIndex = at;
      numberPattern.exec(text);
      at = numberPattern.lastIndex;
      take("number", start, at);
    } else {
      at = markEnd(text, at, code);
      take(kindOf(text, start, at, code), start, at);
    }
  }
}

/** Letters, digits and underscores, and a part after an apostrophe ("don't"). */
function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code) && code !== 95) break;
  }
  if (text.charCodeAt(at) !== 39 || !isLetter(text.charCodeAt(at + 1))) return at;
  at++;
  while (isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** A run of full stops at the end of a sentence, an arrow or a dash of two, else one character. */
function markEnd(text: string, from: number, code: number): number {
  if (isStop(code)) {
    let at = from;
    while (isStop(text.charCodeAt(at))) at++;
    return at === text.length || isSpace(text.charCodeAt(at)) ? at : from + 1;
  }
  const next = text.charCodeAt(from + 1);
  return code === 45 && (next === 62 || next === 45) ? from + 2 : from + 1;
}

function kindOf(text: string, start: number, end: number, code: number): PieceKind {
  if (code === 59) return "sentence";
  if (isStop(code)) return end === text.length || isSpace(text.charCodeAt(end)) ? "sentence" : "mark";
  if (end - start === 2) return "clause";
  return code === 44 || code === 58 || code === 40 || code === 41 ? "clause" : "mark";
}
