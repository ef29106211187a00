import { stem } from "../../grading/stem.ts";
import { wordClass } from "../word-classes.ts";

/** A word or a mark of a message. */
export interface Token {
  readonly word: string;
  readonly stem: string;
  /** The part it plays in the conversation, if any: see `word-classes.ts`. */
  readonly role: string | undefined;
}

/** So many words at either end of a message are looked at. */
const ends = 40;

/** The words of a normalised text, and its marks each by itself. */
export function tokensOf(text: string): Token[] {
  const words = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [];
  const looked = words.length <= 2 * ends ? words : [...words.slice(0, ends), ...words.slice(-ends)];
  return looked.map((word) => ({ word, stem: stem(word), role: wordClass(word) }));
}
