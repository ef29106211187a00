import { type CleanText, normalize } from "./normalize.ts";
import { stem } from "./stem.ts";

export type TokenKind = "word" | "number" | "mark";

/** One word, number or mark. `start` and `end` are indices in the clean text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Grows with each `, ; :` or contrasting conjunction. */
  readonly clause: number;
  /** Grows with each sentence, line or list item. */
  readonly sentence: number;
}

export interface TokenizedText extends CleanText {
  readonly tokens: readonly Token[];
}

// One pass, no backtracking: number | word | sentence end | clause end | other mark. Plain text has a faster one.
const pattern =
  /((?:\d+(?:[.,]\d+)*|\.\d+)(?:e[+-]?\d+)?)|(\p{L}[\p{L}\p{N}_]*(?:'[a-z]+)?)|([.!?]+(?=\s|$)|\n\s*|;)|([,:()]|->|--)|([^\s])/gu;
const plainPattern =
  /((?:\d+(?:[.,]\d+)*|\.\d+)(?:e[+-]?\d+)?)|([a-z][a-z0-9_]*(?:'[a-z]+)?)|([.!?]+(?=\s|$)|\n\s*|;)|([,:()]|->|--)|([^\s])/g;

/** Words after which a negation no longer holds. */
const turning = new Set(
  "but while whereas although though however because since so then thus hence therefore which unless except yet".split(
    " ",
  ),
);

export function tokenize(input: string): TokenizedText {
  const text = normalize(input);
  const tokens: Token[] = [];
  let clause = 0;
  let sentence = 0;
  const push = (kind: TokenKind, word: string, start: number) => {
    const base = { kind, start, end: start + word.length, clause, sentence };
    tokens.push({ ...base, text: word, stem: kind === "word" ? stem(word.replace(/'s$/, "")) : word });
  };
  for (const match of text.clean.matchAll(text.offset === undefined ? plainPattern : pattern)) {
    const [whole, number, word, full, part] = match;
    const at = match.index;
    if (number !== undefined) push("number", number, at);
    else if (word !== undefined) {
      if (turning.has(word) && tokens.at(-1)?.text !== "not") clause++;
      push("word", word, at);
    } else if (full !== undefined) {
      sentence++;
      clause++;
    } else if (part !== undefined) clause++;
    else push("mark", whole, at);
  }
  return { ...text, tokens };
}
