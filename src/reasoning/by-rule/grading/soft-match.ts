import { type Meaning, meaningOf } from "../vectors/meaning.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { denialsOver, startsWithNot } from "./negation.ts";
import type { Stretch } from "./stretches.ts";
import type { Target } from "./target.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A phrase of the rubric, by the places of its words in the vocabulary. */
export interface SoftPhrase {
  readonly target: Target;
  readonly places: readonly number[];
  readonly meaning: Meaning;
}

export function softPhrase(target: Target, { places }: Vocabulary): SoftPhrase {
  return {
    target,
    places: target.terms.map(({ stem }) => places.get(stem)!),
    meaning: meaningOf(target.terms),
  };
}

/** How far a stretch of an answer says a phrase in whatever words. */
export interface SoftFinding {
  /** 0..1: the weight of the phrase's words that something here stands for. */
  readonly coverage: number;
  /** The words are there, but turned round. */
  readonly denied: boolean;
  /** 0..1: how many neighbours of the phrase come in its order; .5 when fewer than two are said. */
  readonly order: number;
  /** Token positions of the first and the last word; -1 when none is said. */
  readonly from: number;
  readonly to: number;
}

/** From which likeness on a word counts as said. */
const saidFrom = 0.4;

export function softFind(phrase: SoftPhrase, stretch: Stretch, index: AnswerIndex): SoftFinding {
  const { target, places } = phrase;
  let [sum, from, to, last, steps, kept] = [0, -1, -1, -1, 0, 0];
  const clauses = new Map<number, { from: number; to: number; opposed: number }>();
  for (let k = 0; k < places.length; k++) {
    const value = stretch.best[places[k]!]!;
    const likeness = Math.abs(value);
    sum += target.terms[k]!.weight * likeness;
    if (likeness < saidFrom) continue;
    const at = stretch.at[places[k]!]!;
    if (last !== -1) {
      steps++;
      if (at > last) kept++;
    }
    last = at;
    from = from === -1 ? at : Math.min(from, at);
    to = Math.max(to, at);
    const { clause } = index.text.tokens[at]!;
    const known = clauses.get(clause);
    if (known) {
      known.from = Math.min(known.from, at);
      known.to = Math.max(known.to, at);
      if (value < 0) known.opposed++;
    } else clauses.set(clause, { from: at, to: at, opposed: value < 0 ? 1 : 0 });
  }
  const { tokens } = index.text;
  const held = [...clauses.values()];
  const odd = held.some(
    (clause) => (denialsOver(tokens, index.denials, clause.from, clause.to) + clause.opposed) % 2 === 1,
  );
  const bare = !target.startsWithNot && held.some((clause) => startsWithNot(tokens, clause.from));
  return {
    coverage: target.total === 0 ? 0 : sum / target.total,
    denied: bare || odd !== (target.denials % 2 === 1),
    order: steps === 0 ? 0.5 : kept / steps,
    from,
    to,
  };
}
