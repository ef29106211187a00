import type { AnswerIndex } from "../answer-index.ts";
import type { PhraseMatch } from "../phrase-match.ts";
import type { PointTarget } from "../point-target.ts";
import { stopWords } from "../stop-words.ts";
import type { Token } from "../tokens.ts";
import { inFull, negating } from "./words.ts";

/** A wording of so many words says the opposite in any company; a shorter one only beside a wording of the point. */
const longWording = 4;

/**
 * A wording of the point's opposite that the answer claims as it stands, beside the words that say the point: right and wrong
 * side by side, so that nobody can tell which one is meant.
 */
export function contestedBy(
  { accept, text, soft }: PointTarget,
  says: PhraseMatch,
  index: AnswerIndex,
): PhraseMatch | undefined {
  const words = tellingOf(index.text.tokens);
  for (const { target } of soft.contrary) {
    const wording = tellingOf(target.text.tokens);
    for (const place of wordingsIn(words, wording)) {
      if (wording.length >= longWording && areApart(place, says)) return place;
      const elsewhere = [text, ...accept].some((own) =>
        wordingsIn(words, tellingOf(own.text.tokens)).some((other) => areApart(place, other)),
      );
      if (elsewhere) return place;
    }
  }
  return undefined;
}

const areApart = (a: PhraseMatch, b: PhraseMatch): boolean => a.from > b.to || b.from > a.to;

interface Word {
  readonly stem: string;
  readonly at: number;
  readonly clause: number;
}

/** The words that make a wording: those of content, and those that deny. */
function tellingOf(tokens: readonly Token[]): Word[] {
  return tokens.flatMap(({ kind, text, stem, clause }, at) => {
    if (kind === "mark") return [];
    const denies = inFull(text).some((word) => negating.has(word));
    return denies ? [{ stem: "not", at, clause }] : stopWords.has(text) ? [] : [{ stem, at, clause }];
  });
}

/** Where a wording's words stand one after the other; a single word must be a clause of its own. */
function wordingsIn(words: readonly Word[], wording: readonly Word[]): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let at = 0; wording.length > 0 && at + wording.length <= words.length; at++) {
    if (!wording.every(({ stem }, k) => stem === words[at + k]!.stem)) continue;
    const [first, last] = [words[at]!, words[at + wording.length - 1]!];
    const alone = words[at - 1]?.clause !== first.clause && words[at + 1]?.clause !== first.clause;
    // "not" before it turns it round.
    if (words[at - 1]?.stem === "not" && words[at - 1]!.clause === first.clause) continue;
    if (wording.length > 1 || alone) found.push({ coverage: 1, from: first.at, to: last.at });
  }
  return found;
}
