import { type Meaning, meaningOf } from "../vectors/meaning.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { stopWords } from "./stop-words.ts";
import { rowOf, type Vocabulary } from "./vocabulary.ts";
import type { Weigh } from "./weights.ts";

/** A stretch of an answer that may say a claim. */
export interface Stretch {
  /** For each word of the vocabulary how well it is said here (0..1; negative: its opposite is), and at which token. */
  readonly best: Float32Array;
  readonly at: Int32Array;
  readonly meaning: Meaning;
}

/** Sentences after these are read for whole phrases only, so that a book sent as an answer costs no more than a page. */
const mostSentences = 150;

interface Sentence extends Omit<Stretch, "meaning"> {
  readonly places: number[];
}

/** The sentences of an answer, and each two that follow one another: a claim is often said in two. */
export function stretchesOf(index: AnswerIndex, vocabulary: Vocabulary, weigh: Weigh): readonly Stretch[] {
  const { tokens } = index.text;
  const sentences: Sentence[] = [];
  let sentence = -1;
  tokens.forEach((token, at) => {
    if (token.kind === "mark" || index.aside(at)) return;
    if (sentences.length === mostSentences && token.sentence !== sentence) return;
    if (token.sentence !== sentence) {
      sentence = token.sentence;
      sentences.push(emptySentence(vocabulary.words.length));
    }
    const own = sentences.at(-1)!;
    own.places.push(at);
    if (stopWords.has(token.text) && !vocabulary.places.has(token.stem)) return;
    const row = rowOf(token.stem, vocabulary).like;
    for (let k = 0; k < row.length; k++) {
      if (Math.abs(row[k]!) <= Math.abs(own.best[k]!)) continue;
      own.best[k] = row[k]!;
      own.at[k] = at;
    }
  });
  const pairs = sentences.slice(1).map((second, k) => joined(sentences[k]!, second));
  return [...sentences, ...pairs].map(({ best, at, places }) => ({
    best,
    at,
    meaning: meaningOf(
      places.flatMap((place) => {
        const token = tokens[place]!;
        return token.kind === "word" ? [{ stem: token.stem, weight: weigh(token) }] : [];
      }),
    ),
  }));
}

const emptySentence = (size: number): Sentence => ({
  best: new Float32Array(size),
  at: new Int32Array(size).fill(-1),
  places: [],
});

function joined(first: Sentence, second: Sentence): Sentence {
  const best = Float32Array.from(first.best);
  const at = Int32Array.from(first.at);
  for (let k = 0; k < best.length; k++) {
    if (Math.abs(second.best[k]!) <= Math.abs(best[k]!)) continue;
    best[k] = second.best[k]!;
    at[k] = second.at[k]!;
  }
  return { best, at, places: [...first.places, ...second.places] };
}
