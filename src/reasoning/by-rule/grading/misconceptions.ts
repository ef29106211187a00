import type { HeldMisconception } from "../../../domain/grade.ts";
import type { Misconception } from "../../../domain/question.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { findPhrase, type PhraseMatch } from "./phrase-match.ts";
import { quoteOf } from "./quote.ts";
import type { Target } from "./target.ts";

/** How complete a wrong belief must be said, and in one sentence: it costs points, so more than a credit needs. */
const heldFrom = 0.88;

/** The place that says a wrong belief; undefined when none does, or only half. */
export function heldAt(phrase: Target, index: AnswerIndex): PhraseMatch | undefined {
  const { says } = findPhrase(phrase, index);
  return says && says.coverage >= heldFrom ? says : undefined;
}

export const isHeld = (phrase: Target, index: AnswerIndex): boolean => heldAt(phrase, index) !== undefined;

/** The misconceptions that an answer holds, each with the words that show it. */
export function heldIn(
  beliefs: readonly { readonly held: Misconception; readonly phrases: readonly Target[] }[],
  index: AnswerIndex,
): HeldMisconception[] {
  return beliefs.flatMap(({ held, phrases }) => {
    for (const phrase of phrases) {
      const place = heldAt(phrase, index);
      if (!place) continue;
      const { id, claim, correction, cost } = held;
      return [{ id, claim, correction, cost, quote: quoteOf(index, place.from, place.to) }];
    }
    return [];
  });
}
