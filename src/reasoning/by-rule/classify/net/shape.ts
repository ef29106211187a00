import { intentLabels } from "../../../../domain/intent.ts";
import { dimensions } from "../../vectors/word-vectors.ts";

/** How many numbers stand for a word in the network, and how many each layer gives. */
export const sizes = {
  word: 32,
  /** Patterns of `span` neighbouring words that are looked for in the message and in the question. */
  message: 64,
  question: 32,
  hidden: 48,
  span: 3,
} as const;

/** Of the message the best place and the mean of each pattern, of the question the best place. */
export const pooled = 2 * sizes.message + sizes.question;

/** What the network knows by name: words (the first stands for all others), marks of a word, signs of a message. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly marks: readonly string[];
  readonly signs: readonly string[];
}

/** The network's numbers by layer: each is a table of rows, one for each input. */
export interface NetWeights {
  /** From a word vector to a word; what a word adds by itself; what each of its marks adds. */
  readonly vectors: Float32Array;
  readonly words: Float32Array;
  readonly marks: Float32Array;
  /** The patterns, by place in the span and number of the word. */
  readonly message: Float32Array;
  readonly messageBias: Float32Array;
  readonly question: Float32Array;
  readonly questionBias: Float32Array;
  /** From what was found, and from the signs, to the hidden layer; from there to the labels. */
  readonly pooled: Float32Array;
  readonly signs: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly labels: Float32Array;
  readonly labelBias: Float32Array;
}

/** The length of each part, in the order of the file. */
export function partLengths({ words, marks, signs }: Vocabulary): Record<keyof NetWeights, number> {
  const { word, message, question, hidden, span } = sizes;
  return {
    vectors: dimensions * word,
    words: words.length * word,
    marks: marks.length * word,
    message: span * word * message,
    messageBias: message,
    question: span * word * question,
    questionBias: question,
    pooled: pooled * hidden,
    signs: signs.length * hidden,
    hiddenBias: hidden,
    labels: hidden * intentLabels.length,
    labelBias: intentLabels.length,
  };
}

/** All parts as stretches of one list of numbers. */
export function partsOf(numbers: Float32Array, vocabulary: Vocabulary): NetWeights {
  let at = 0;
  const parts = Object.entries(partLengths(vocabulary)).map(([name, length]) => {
    const part = numbers.subarray(at, at + length);
    at += length;
    return [name, part] as const;
  });
  return Object.fromEntries(parts) as unknown as NetWeights;
}

/** How many numbers the network has. */
export function countOf(vocabulary: Vocabulary): number {
  return Object.values(partLengths(vocabulary)).reduce((sum, length) => sum + length, 0);
}
