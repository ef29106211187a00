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

  /** What is left; at the end of a complete reply it is a sentence too. */
  rest(): string {
    const left = this.text;
    this.text = "";
    return left;
  }
}

/** Before a full stop, these end no sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|fig|eq|no|approx|resp|al)|\b\p{Lu}|^\s*\d+)\.$/iu;

/** Where the first complete sentence ends: after its marks, citations and white space; or at an empty line. */
function boundary(text: string): number | undefined {
  const ends = /(?:[.!?]["')\]*_]*(?:\s*\[\d+\])*)\s+(?=\S)|\n\s*\n(?=\S)/g;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    // A citation may still be on its way: it belongs to the sentence before it.
    if (/^\[\d*$/.test(text.slice(end)) || /^\[\d+\]\s*$/.test(text.slice(end))) return undefined;
    if (/^\[\d+\]/.test(text.slice(end))) continue;
    if (abbreviation.test(text.slice(0, match.index + 1))) continue;
    return end;
  }
  return undefined;
}
