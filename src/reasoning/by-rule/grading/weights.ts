import { rubricWords, stopWords } from "./stop-words.ts";
import type { Token } from "./tokens.ts";

/** What a word of a phrase is worth as evidence: 0 for function words, about 1 for a rare term. */
export type Weigh = (token: Token) => number;

/** What is left of a word's weight when the question says it itself. */
const questionShare = 0.35;
/** Function words that can turn a claim round: too common to carry it, too telling to be left out. */
const telling = new Set(
  "same more less most least many few first last before after up down off over under all both each every always only one once other own further back out instead".split(
    " ",
  ),
);
const tellingWeight = 0.3;
const askedNumber = 0.3;

/** A weighing in which the words of `question` count less, and a rubric's own vocabulary not at all. */
export function weighing(options: {
  readonly idf: (stem: string) => number;
  readonly question: ReadonlySet<string>;
  readonly rubric?: boolean;
}): Weigh {
  return (token) => {
    if (token.kind === "mark") return 0;
    const asked = options.question.has(token.stem);
    if (token.kind === "number") return asked ? askedNumber : 1;
    if (telling.has(token.text)) return asked ? tellingWeight * questionShare : tellingWeight;
    if (stopWords.has(token.text)) return 0;
    if (options.rubric && rubricWords.has(token.text)) return 0;
    const weight = options.idf(token.stem);
    return asked ? weight * questionShare : weight;
  };
}
