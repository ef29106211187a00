import type { RubricPoint } from "../../../domain/question.ts";
import { claimIn } from "../claims/claim-in.ts";
import type { Rename } from "./glossary.ts";
import { enoughWordings, type PointTarget, type PoolWord } from "./point-target.ts";
import { referenceOf } from "./reference.ts";
import { softPhrase } from "./soft-match.ts";
import { stopWords } from "./stop-words.ts";
import { type Target, targetOf } from "./target.ts";
import { tellingWords } from "./telling-words.ts";
import { tokenize } from "./tokens.ts";
import { wordingOf } from "./verbatim.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Weigh } from "./weights.ts";
import { idfOf } from "./word-frequency.ts";

/** A rubric point's phrases, cut into words. */
export interface Claim {
  readonly point: RubricPoint;
  readonly text: Target;
  readonly accept: readonly Target[];
  readonly contrary: readonly Target[];
}

export function claimOf(point: RubricPoint, weigh: Weigh): Claim {
  const read = (phrase: string) => targetOf(phrase, weigh);
  return {
    point,
    text: read(point.text),
    accept: point.accept.map(read),
    contrary: (point.contrary ?? []).map(read),
  };
}

/** All that answers are compared with at a claim. */
export function targetOfClaim(
  { point, text, accept, contrary }: Claim,
  tools: {
    readonly vocabulary: Vocabulary;
    readonly weigh: Weigh;
    readonly claims: Weigh;
    readonly rename: Rename;
    readonly asked: ReadonlySet<string>;
  },
): PointTarget {
  const { vocabulary, weigh, claims, rename, asked } = tools;
  const soft = (target: Target) => softPhrase(target, vocabulary);
  return {
    reference: referenceOf(point.text, asked),
    pool: poolOf(point, asked),
    text: targetOf(point.text, claims),
    accept: point.accept.flatMap(rename).map((phrase) => targetOf(phrase, weigh)),
    ...(point.order ? { order: point.order.map((step) => targetOf(step, claims)) } : {}),
    verbatim: { accept: [text, ...accept].map(wordingIn), contrary: contrary.map(wordingIn) },
    wordings:
      accept.length < enoughWordings
        ? { accept: [], contrary: [] }
        : { accept: [text, ...accept].map(claimIn), contrary: contrary.map(claimIn) },
    soft: {
      text: soft(text),
      accept: accept.map(soft),
      contrary: contrary.map(soft),
      words: tellingWords({ text, accept, contrary }, vocabulary),
    },
  };
}

const wordingIn = ({ text }: Target) => wordingOf(text.tokens);

/** What is left of a word's weight when the question says it itself. */
const questionShare = 0.15;

function poolOf({ text, accept }: RubricPoint, asked: ReadonlySet<string>): PoolWord[] {
  const counts = new Map<string, number>();
  for (const phrase of [text, ...accept]) {
    const own = tokenize(phrase).tokens.filter(
      ({ kind, text: word }) => kind !== "mark" && !stopWords.has(word),
    );
    for (const stem of new Set(own.map(({ stem }) => stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts].map(([stem, count]) => ({
    stem,
    count,
    own: idfOf(stem) * (asked.has(stem) ? questionShare : 1),
  }));
}
