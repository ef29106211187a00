/** Splits a text that arrives in pieces into sentences, as soon as each is complete. */
export class SentenceStream {
  private text = "";

  /** Sentences that a piece completed, with the white space after them. */
  add(piece: string): string[] {
    this.text += piece;
    const sentences: string[] = [];
    for (let end = boundary(this.text); end !== undefined; end = boundary(this.text)) {
      sentences.push(this.text.slice(0, end));
      this.text = this.text.slice(end);
    }
    return sentences;
  }

  /** Takes back what came last and belongs to no sentence yet; false where it is part of one already. */
  withdraw(end: string): boolean {
    if (!this.text.endsWith(end)) return false;
    this.text = this.text.slice(0, this.text.length - end.length);
    return true;
  }

  /** What is left; at the end of a complete reply it is a sentence too. */
  rest(): string {
    const left = this.text;
    this.text = "";
    return left;
  }
}

/** Before a full stop, these end no sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|fig|eq|no|approx|resp|al)|\b\p{Lu})\.$/iu;
/** A list's number at the very beginning. */
const numbered = /^\s*\d+\.$/;
/** The longest text that these look at. */
const longestBefore = 16;

const closing = /["')\]*_]*/y;
const citation = /\s*\[\d+\]/y;
const space = /\s*/y;
/** A citation that may still be on its way, or that nothing follows yet. */
const unfinishedCitation = /\[\d*$|\[\d+\]\s*$/y;

/** Where what a sticky pattern matches at `from` ends; `from` itself when it doesn't. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/**
 * Where the first complete sentence ends: after its marks, citations and white space; or at an empty line.
 * Each character is looked at a few times at most, however a model repeats itself.
 */
function boundary(text: string): number | undefined {
  const marks = /[.!?\n]/g;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const after = mark[0] === "\n" ? mark.index : afterCitations(text, endOf(closing, text, mark.index + 1));
    const end = endOf(space, text, after);
    if (end === text.length) return undefined;
    const ends = mark[0] === "\n" ? text[end - 1] === "\n" && end - 1 > after : end > after;
    marks.lastIndex = Math.max(mark.index + 1, end);
    if (!ends) continue;
    // A citation may still be on its way: it belongs to the sentence before it.
    if (endOf(unfinishedCitation, text, end) > end) return undefined;
    if (endOf(citation, text, end) > end || endsNone(text, mark.index)) continue;
    return end;
  }
  return undefined;
}

function afterCitations(text: string, from: number): number {
  let at = from;
  for (let next = endOf(citation, text, at); next > at; next = endOf(citation, text, at)) at = next;
  return at;
}

/** Whether the mark at `at` belongs to an abbreviation or a list's number. */
function endsNone(text: string, at: number): boolean {
  const from = Math.max(0, at + 1 - longestBefore);
  const before = text.slice(from, at + 1);
  return abbreviation.test(before) || (from === 0 && numbered.test(before));
}
