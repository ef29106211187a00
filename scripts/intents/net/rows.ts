import type { IntentLabel } from "../../../src/domain/intent.ts";
import type { MarkedWord } from "../../../src/reasoning/by-rule/classify/net/marked-words.ts";
import type { Seen } from "../../../src/reasoning/by-rule/classify/net/net.ts";
import type { Vocabulary } from "../../../src/reasoning/by-rule/classify/net/shape.ts";
import { targetOf } from "../fit.ts";

/** A labelled message as the network is shown it. `weight` is how much it counts. */
export interface NetExample {
  readonly seen: Seen;
  readonly label: IntentLabel;
  readonly accept: readonly IntentLabel[];
  readonly weight: number;
}

/** A text by the places of its words and marks in the vocabulary; word 0 stands for all that are unknown. */
export interface Text {
  readonly words: readonly number[];
  readonly vectors: readonly number[];
  readonly marks: readonly (readonly number[])[];
}

export interface NetRow {
  readonly message: Text;
  readonly question: Text;
  readonly signs: readonly (readonly [place: number, value: number])[];
  readonly target: Float64Array;
  readonly weight: number;
}

/** What is seen often enough to be learnt. */
export function vocabularyOf(
  examples: readonly NetExample[],
  fewest: { readonly words: number; readonly signs: number },
): Vocabulary {
  const words = new Map<string, number>();
  const marks = new Set<string>();
  const signs = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { seen } of examples) {
    for (const { word, marks: own } of [...seen.message, ...seen.question]) {
      count(words, word);
      for (const mark of own) marks.add(mark);
    }
    for (const name of seen.signs.keys()) count(signs, name);
  }
  const often = (counts: Map<string, number>, least: number) =>
    [...counts].flatMap(([name, seen]) => (seen >= least ? [name] : [])).sort();
  return {
    words: ["", ...often(words, fewest.words)],
    marks: [...marks].sort(),
    signs: often(signs, fewest.signs),
  };
}

/** The examples by places in the vocabulary. */
export function rowsOf(examples: readonly NetExample[], vocabulary: Vocabulary): NetRow[] {
  const [words, marks, signs] = [vocabulary.words, vocabulary.marks, vocabulary.signs].map(
    (names) => new Map(names.map((name, at) => [name, at])),
  );
  const textOf = (text: readonly MarkedWord[]): Text => ({
    words: text.map(({ word }) => words!.get(word) ?? 0),
    vectors: text.map(({ vector }) => vector),
    marks: text.map((word) => word.marks.flatMap((mark) => marks!.get(mark) ?? [])),
  });
  return examples.map(({ seen, label, accept, weight }) => ({
    message: textOf(seen.message),
    question: textOf(seen.question),
    signs: [...seen.signs].flatMap(([name, value]) => {
      const place = signs!.get(name);
      return place === undefined ? [] : [[place, value] as const];
    }),
    ...targetOf({ label, accept, weight }),
  }));
}
