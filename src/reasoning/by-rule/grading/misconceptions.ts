import type { HeldMisconception } from "../../../domain/grade.ts";
import type { Misconception } from "../../../domain/question.ts";
import { claimIn } from "../claims/claim-in.ts";
import { cosine } from "../claims/nearness.ts";
import type { Claim } from "../claims/space.ts";
import { type AnswerIndex, indexAnswer } from "./answer-index.ts";
import { findPhrase, type PhraseMatch } from "./phrase-match.ts";
import { clauseAt, isShowable, quoteOf, type Span, sentenceAt } from "./quote.ts";
import type { Target } from "./target.ts";

/** A wrong belief with its wordings, and what those claim; nothing where the rubric is too thin to compare claims. */
export interface Belief {
  readonly held: Misconception;
  readonly phrases: readonly Target[];
  readonly claims: readonly Claim[];
}

/** How complete a wrong belief must be said, and in one sentence: it costs points, so more than a credit needs. */
const heldFrom = 0.88;
/** A clause of so few words may say a belief in a single one; in others a word alone is no evidence. */
const shortClause = 3;

/** The place that says a wrong belief; undefined when none does, or only half. */
export function heldAt(phrase: Target, index: AnswerIndex): PhraseMatch | undefined {
  const { says } = findPhrase(phrase, index);
  return says && says.coverage >= heldFrom ? says : undefined;
}

export const isHeld = (phrase: Target, index: AnswerIndex): boolean => heldAt(phrase, index) !== undefined;

/**
 * The misconceptions that an answer holds, each with words that say it by themselves and claim it rather than any point:
 * `right` is what the points' wordings claim.
 */
export function heldIn(
  beliefs: readonly Belief[],
  index: AnswerIndex,
  right: readonly Claim[],
): HeldMisconception[] {
  return beliefs.flatMap(({ held, phrases, claims }) => {
    for (const phrase of phrases) {
      const place = heldAt(phrase, index);
      const quote = place && quoteFor(phrase, index, place);
      if (quote === undefined || !leansTo(quote, claims, right)) continue;
      const { id, claim, correction, cost } = held;
      return [{ id, claim, correction, cost, quote }];
    }
    return [];
  });
}

/** The clause or else the sentence that says a belief without the rest of the answer. */
function quoteFor(phrase: Target, index: AnswerIndex, place: Span): string | undefined {
  const spans = [clauseAt(index, place), sentenceAt(index, place)].filter((span) => isShowable(index, span));
  for (const { from, to } of spans) {
    if (place.from === place.to && to - from >= shortClause) continue;
    const quote = quoteOf(index, { from, to });
    if (isHeld(phrase, indexAnswer({ answer: quote }))) return quote;
  }
  return undefined;
}

function leansTo(quote: string, wrong: readonly Claim[], right: readonly Claim[]): boolean {
  if (wrong.length === 0 || right.length === 0) return true;
  const said = claimIn({ text: indexAnswer({ answer: quote }).text });
  const nearest = (claims: readonly Claim[]) => Math.max(...claims.map((own) => cosine(said, own)));
  return nearest(wrong) >= nearest(right);
}
