import { heard } from "./asserted/heard.ts";
import type { Span } from "./asserted/markdown.ts";
import { senseOf } from "./lexicon.ts";
import { denialsIn } from "./negation.ts";
import { numberOf, readings, sameNumber } from "./numbers.ts";
import type { TargetTerm } from "./target.ts";
import { type Token, type TokenizedText, tokenize } from "./tokens.ts";
import { mayMatch, wordMatch } from "./word-match.ts";

/** Where a term occurs: `strength` 1 for the word itself, less for a stand-in; `opposite` for a word that says the contrary. */
export interface Occurrence {
  readonly at: number;
  readonly strength: number;
  readonly opposite: boolean;
}

/** An answer, indexed once for all phrases of a rubric. */
export interface AnswerIndex {
  readonly text: TokenizedText;
  readonly denials: readonly number[];
  /** Tokens that may not earn anything: an echo of the question, words to the examiner. */
  readonly aside: (at: number) => boolean;
  readonly hidden: ReadonlySet<number>;
  /** What the answer says is wrong, indexed as if it were claimed; absent when nothing is. */
  readonly denied?: AnswerIndex;
  /** The places (in the clean text) where that is said, with the words that deny it. */
  readonly denyingSpans?: readonly Span[];
  occurrences(term: TargetTerm): readonly Occurrence[];
}

type SetAside = (text: TokenizedText) => ReadonlySet<number>;

/** Indexes an answer: only what it asserts; positions are among the tokens of that. */
export function indexAnswer(options: {
  readonly answer: string;
  readonly setAside?: SetAside;
  /** The question asks what is wrong with something. */
  readonly faults?: boolean;
}): AnswerIndex {
  const { asserted, denied, denials } = heard(tokenize(options.answer), { faults: options.faults ?? false });
  const index = indexText(asserted, options.setAside);
  if (denied === undefined) return index;
  return { ...index, denied: indexText(denied, options.setAside), denyingSpans: denials };
}

function indexText(text: TokenizedText, setAside?: SetAside): AnswerIndex {
  const hidden = setAside?.(text) ?? new Set<number>();
  const found = new Map<string, readonly Occurrence[]>();
  let words: ReturnType<typeof positionsOf> | undefined;
  return {
    text,
    denials: denialsIn(text.tokens),
    aside: (at) => hidden.has(at),
    hidden,
    occurrences(term) {
      const known = found.get(term.stem);
      if (known) return known;
      const list = term.values ? numberOccurrences(term.values) : wordOccurrences(term.stem);
      found.set(term.stem, list);
      return list;
    },
  };

  function wordOccurrences(wanted: string): Occurrence[] {
    words ??= positionsOf(text.tokens, hidden);
    const { byStem, joins, vocabulary } = words;
    const exact = [...(byStem.get(wanted) ?? []), ...(joins.get(wanted) ?? [])];
    const list: Occurrence[] = exact.map((at) => ({ at, strength: 1, opposite: false }));
    const wantedSensed = senseOf(wanted) !== undefined;
    for (const { word, sensed } of vocabulary) {
      if (word === wanted || !mayMatch(word, sensed, wanted, wantedSensed)) continue;
      const strength = wordMatch(word, wanted);
      if (strength === 0) continue;
      for (const at of byStem.get(word)!)
        list.push({ at, strength: Math.abs(strength), opposite: strength < 0 });
    }
    return list.sort((a, b) => a.at - b.at);
  }

  function numberOccurrences(wanted: readonly number[]): Occurrence[] {
    return text.tokens.flatMap((token, at) => {
      const own = hidden.has(at) || token.kind === "mark" ? undefined : numberOf(token.text);
      if (own === undefined) return [];
      const values = readings(own, text.tokens[at + 1]?.text);
      return values.some((value) => wanted.some((other) => sameNumber(value, other)))
        ? [{ at, strength: 1, opposite: false }]
        : [];
    });
  }
}

function positionsOf(tokens: readonly Token[], hidden: ReadonlySet<number>) {
  const byStem = new Map<string, number[]>();
  const joins = new Map<string, number[]>();
  const note = (map: Map<string, number[]>, key: string, at: number) => {
    const list = map.get(key);
    if (list) list.push(at);
    else map.set(key, [at]);
  };
  tokens.forEach((token, at) => {
    if (hidden.has(at) || token.kind === "mark") return;
    note(byStem, token.stem, at);
    // "over fitting" for "overfitting", "data set" for "dataset": also with a dash between.
    const dash = tokens[at + 1]?.text === "-" ? 2 : 1;
    const next = tokens[at + dash];
    if (token.kind === "word" && next?.kind === "word" && !hidden.has(at + dash))
      note(joins, token.text + next.stem, at);
  });
  const vocabulary = [...byStem.keys()]
    .filter((word) => word.length <= 40)
    .map((word) => ({ word, sensed: senseOf(word) !== undefined }));
  return { byStem, joins, vocabulary };
}
