import type { TokenizedText } from "../tokens.ts";
import { mayEnclose, mayFrame } from "./framing.ts";
import { isTelling, isVerdictWord } from "./reply.ts";
import { abbreviation } from "./sentences.ts";
import { inFull } from "./words.ts";

/** What is struck out, unticked, quoted or in a table, and the numbers of a list; headings and announcements say something. */
const marks = /[|"☐]|~~|\[ \]|<(?:s|del|strike)>|(?:^|\n)[\s>]*\d{1,3}[.)]\s/;
const overlay = /[\u0335-\u0338]/;

/**
 * Whether a text claims all it says: no marks, no sentence that may begin with a frame or hold one, no part that may be a
 * verdict. Most answers are so, and need not be read for who says what. Never true of a text in which that would find anything.
 */
export function isPlainlyAsserted({ tokens, clean, original, offset }: TokenizedText): boolean {
  if (marks.test(clean) || abbreviation.test(clean)) return false;
  if (offset !== undefined && overlay.test(original)) return false;
  let words: string[] = [];
  // Since the last mark: whether all words may belong to a verdict, and one may tell which.
  let [verdict, telling] = [true, false];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (at > 0 && parts(tokens[at - 1]!, token)) {
      if (verdict && telling) return false;
      [verdict, telling] = [true, false];
    }
    if (at > 0 && token.sentence !== tokens[at - 1]!.sentence) {
      if (mayBeFramed(words)) return false;
      words = [];
    }
    if (token.text === "'") return false;
    if (token.kind === "mark") continue;
    for (const word of inFull(token.text)) {
      words.push(word);
      verdict &&= isVerdictWord(word);
      telling ||= verdict && isTelling(word);
    }
  }
  return !(verdict && telling) && !mayBeFramed(words);
}

type Token = TokenizedText["tokens"][number];

const parts = (before: Token, { clause, sentence, text }: Token): boolean =>
  clause !== before.clause || sentence !== before.sentence || text === "-";

const mayBeFramed = (words: readonly string[]): boolean =>
  words.length > 0 && (words[0] === "i" || mayFrame(words) || mayEnclose(words));
