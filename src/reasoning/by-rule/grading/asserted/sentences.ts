import type { TokenizedText } from "../tokens.ts";
import { inFull } from "./words.ts";

/** A sentence as it is read for who says what. */
export interface Sentence {
  /** Token positions of its first and last token. */
  readonly from: number;
  readonly to: number;
  /** Its words in full with the punctuation inside, and the token behind each; -1 for punctuation that is none. */
  readonly words: readonly string[];
  readonly places: readonly number[];
  /** The punctuation at its end: "?", "!", ".", ":", "…" or nothing. */
  readonly end: string;
  /** The number of its line. */
  readonly line: number;
  /** It begins its line. */
  readonly begins: boolean;
}

const punctuation = /[,:()]|--/g;
/** An abbreviation's full stop ends no sentence. */
const ending = /\b(?:e\.g|etc|vs|cf|resp|approx|no)$/;
/** Whether a text may have such a stop. */
export const abbreviation = /\b(?:e\.g|etc|vs|cf|resp|approx|no)\./;

/** The sentences of a text, cut where the tokens are, but not after "e.g.". */
export function sentencesOf(text: TokenizedText): Sentence[] {
  const { tokens, clean } = text;
  const found: Sentence[] = [];
  let [from, line] = [0, 0];
  let begins = true;
  for (let at = 0; at < tokens.length; at++) {
    const next = tokens[at + 1];
    if (next && next.sentence === tokens[at]!.sentence) continue;
    const gap = clean.slice(tokens[at]!.end, next?.start ?? clean.length);
    const newLine = gap.includes("\n");
    if (next && !newLine && gap.startsWith(".") && abbreviates(text, at)) continue;
    const { words, places } = wordsOf(text, from, at);
    found.push({ from, to: at, words, places, end: endOf(gap), line, begins });
    from = at + 1;
    begins = newLine;
    if (newLine) line += 1 + (/\n\s*\n/.test(gap) ? 1 : 0);
  }
  return found;
}

function abbreviates({ tokens, clean }: TokenizedText, at: number): boolean {
  const { end, text } = tokens[at]!;
  if (!ending.test(clean.slice(Math.max(0, end - 8), end))) return false;
  return text !== "no" || tokens[at + 1]?.kind === "number";
}

function endOf(gap: string): string {
  const own = gap.split("\n")[0]!;
  return own.includes("?") ? "?" : (/[!:.;]/.exec(own)?.[0] ?? "");
}

function wordsOf({ tokens, clean }: TokenizedText, from: number, to: number) {
  const words: string[] = [];
  const places: number[] = [];
  for (let at = from; at <= to; at++) {
    const token = tokens[at]!;
    const before = tokens[at - 1];
    if (at > from && before!.clause !== token.clause)
      for (const mark of clean.slice(before!.end, token.start).match(punctuation) ?? []) {
        words.push(mark === "--" ? "-" : mark);
        places.push(-1);
      }
    if (token.kind !== "mark") {
      const full = inFull(token.text);
      for (let k = 0; k < full.length; k++) {
        words.push(full[k]!);
        places.push(at);
      }
    } else if (token.text === '"' || token.text === "'" || isDash(clean, token)) {
      words.push(token.text === "'" ? '"' : token.text);
      places.push(at);
    }
  }
  return { words, places };
}

const isDash = (clean: string, { text, start, end }: { text: string; start: number; end: number }): boolean =>
  text === "-" && /\s/.test(clean[start - 1] ?? "") && /\s/.test(clean[end] ?? " ");
