import { type CleanText, normalize } from "./normalize.ts";
import { type PieceKind, scanPlain, type Take } from "./scan.ts";
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

// One pass, no backtracking: number | word | sentence end | clause end | other mark.
const pattern =
  /((?:\d+(?:[.,]\d+)*|\.\d+)(?:e[+-]?\d+)?)|(\p{L}[\p{L}\p{N}_]*(?:'[a-z]+)?)|([.!?]+(?=\s|$)|\n\s*|;)|([,:()]|->|--)|([^\s])/gu;
const kinds: readonly PieceKind[] = ["number", "word", "sentence", "clause", "mark"];

function scanAny(text: string, take: Take): void {
  for (const match of text.matchAll(pattern)) {
    const group = match.findIndex((part, at) => at > 0 && part !== undefined);
    take(kinds[group - 1]!, match.index, match.index + match[0].length);
  }
}

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
  const scan = text.offset === undefined ? scanPlain : scanAny;
  scan(text.clean, (kind, start, end) => {
    if (kind === "clause") clause++;
    else if (kind === "sentence") {
      sentence++;
      clause++;
    } else {
      const word = text.clean.slice(start, end);
      if (kind === "word" && turning.has(word) && tokens.at(-1)?.text !== "not") clause++;
      tokens.push({
        kind,
        text: word,
        stem: kind === "word" ? stemOf(word) : word,
        start,
        end,
        clause,
        sentence,
      });
    }
  });
  return { ...text, tokens };
}

const stemOf = (word: string): string => stem(word.endsWith("'s") ? word.slice(0, -2) : word);
