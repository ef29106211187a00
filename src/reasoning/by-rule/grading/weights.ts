import { rubricWords, stopWords } from "./stop-words.ts";
import type { Token } from "./tokens.ts";

/** What a word is worth as evidence: 0 for function words, about 1 for a rare term. */
export type Weigh = (token: Token) => number;

/** What is left of a word's weight when the question says it itself. */
const questionShare = 0.12;

/** A weighing in which the words of `question` hardly count, and a rubric's own vocabulary not at all. */
export function weighing(options: {
  readonly idf: (stem: string) => number;
  readonly question: ReadonlySet<string>;
  readonly rubric?: boolean;
}): Weigh {
  return (token) => {
    if (token.kind === "mark") return 0;
    if (token.kind === "number") return options.question.has(token.stem) ? 0.3 : 1;
    if (stopWords.has(token.text)) return 0;
    if (options.rubric && rubricWords.has(token.text)) return 0;
    const weight = options.idf(token.stem);
    return options.question.has(token.stem) ? weight * questionShare : weight;
  };
}
