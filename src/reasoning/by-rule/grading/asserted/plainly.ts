import type { TokenizedText } from "../tokens.ts";
import { mayEnclose, mayFrame, part, partsOf } from "./framing.ts";
import { isTelling, isVerdictWord } from "./reply.ts";
import { abbreviation } from "./sentences.ts";
import { summing } from "./tags.ts";
import { inFull } from "./words.ts";

/** What is struck out, unticked, quoted or in a table, and the numbers of a list; headings and announcements say something. */
const marks = /[|"☐]|~~|\[ \]|<(?:s|del|strike)>|(?:^|\n)[\s>]*\d{1,3}[.)]\s/;
const overlay = /[\u0335-\u0338]/;

/** What each word of a token may be: bits of `part`, and two more. */
const mayJudge = 256;
const telling = 512;
const known = new Map<string, number>();
const mostKnown = 20_000;

function bitsOf(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const words = inFull(text);
  const bits =
    words.reduce((all, word) => all | partsOf(word), 0) |
    (words.every(isVerdictWord) ? mayJudge : 0) |
    (words.some(isTelling) ? telling : 0);
  known.set(text, bits);
  return bits;
}

/**
 * Whether a text claims all it says: no marks, no sentence that may begin with a frame or hold one, no part that may be a
 * verdict. Most answers are so, and need not be read for who says what. Never true of a text in which that would find anything.
 */
export function isPlainlyAsserted(text: TokenizedText): boolean {
  const { tokens, clean, original, offset } = text;
  if (marks.test(clean) || abbreviation.test(clean)) return false;
  if (offset !== undefined && overlay.test(original)) return false;
  // Of the words since the last mark: what all may be, and what one may be.
  let [all, some] = [mayJudge, 0];
  let sentence = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (at > 0 && parts(tokens[at - 1]!, token)) {
      if ((all & mayJudge) !== 0 && (some & telling) !== 0) return false;
      [all, some] = [mayJudge, 0];
    }
    if (token.sentence !== tokens[sentence]!.sentence) {
      if (mayBeFramed(text, sentence, at)) return false;
      sentence = at;
    }
    if (token.text === "'" || summing(tokens[at - 1]?.text, token.text, tokens[at + 1]?.text)) return false;
    if (token.kind === "mark") continue;
    const bits = bitsOf(token.text);
    all &= bits;
    some |= bits;
  }
  if ((all & mayJudge) !== 0 && (some & telling) !== 0) return false;
  return tokens.length === 0 || !mayBeFramed(text, sentence, tokens.length);
}

type Token = TokenizedText["tokens"][number];

const parts = (before: Token, { clause, sentence, text }: Token): boolean =>
  clause !== before.clause || sentence !== before.sentence || text === "-";

/** First by what the words may be, which nearly always settles it; then as the full reading asks it. */
function mayBeFramed({ tokens }: TokenizedText, from: number, to: number): boolean {
  let some = 0;
  let first: number | undefined;
  for (let at = from; at < to; at++) {
    if (tokens[at]!.kind === "mark") continue;
    if (first === undefined && tokens[at]!.text === "i") return true;
    const bits = bitsOf(tokens[at]!.text);
    first ??= bits;
    some |= bits;
  }
  if (first === undefined) return false;
  const frames =
    (some & part.own) !== 0 &&
    ((first & part.starting) | (some & part.falseThing)) !== 0 &&
    ((first & part.thing) === 0 || (some & part.named) !== 0);
  const encloses =
    (some & part.belief) !== 0 || ((first & part.opening) !== 0 && (some & part.verdict) !== 0);
  if (!frames && !encloses) return false;
  const words: string[] = [];
  for (let at = from; at < to; at++) if (tokens[at]!.kind !== "mark") words.push(...inFull(tokens[at]!.text));
  return mayFrame(words) || mayEnclose(words);
}
