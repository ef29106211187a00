import { senseOf } from "./lexicon.ts";
import type { Token } from "./tokens.ts";
import type { Weigh } from "./weights.ts";
import { type LikeWord, likeness, likeWord } from "./word-likeness.ts";

/** A word that carries something, of a claim or of an answer. */
export interface ContentWord {
  readonly token: Token;
  readonly at: number;
  readonly weight: number;
  readonly like: LikeWord;
  /** Whether its place is that of a thing rather than of what is done: behind an article, say. */
  readonly thing: boolean;
  /** Whether nothing of weight follows that it could belong to: "jackets" in "life jackets". */
  readonly head: boolean;
}

const beforeThing =
  /^(?:an?|the|of|in|on|at|from|by|with|for|into|onto|over|under|between|through|during|no|its|their|his|her|this|these|that|those|two|three|four|five|some|any|each|every|all|both|per|without|than|via|like|as)$/;
const beforeSubject = /^(?:if|when|where|because|since|once|unless|until|as|while|whereas|after|before)$/;
const copula = /^(?:is|are|was|were|has|have|can|may|must|should|will|would|does|do|did)$/;

/** How much and how often: they may turn a claim round, and name nothing. */
const degree = /^(?:hardly|barely|scarcely|neither|nor|never|seldom|rarely|almost|nearly|quite|rather)$/;

/** The words of weight, in their order. Words of the question have none: they tell nothing of the answer. */
export function contentWords(
  tokens: readonly Token[],
  options: { weigh: Weigh; asked: ReadonlySet<string>; aside?: (at: number) => boolean },
): ContentWord[] {
  const { weigh, asked, aside } = options;
  return tokens.flatMap((token, at) => {
    if (token.kind === "mark" || (asked.has(token.stem) && !isDirection(token.stem)) || aside?.(at) === true)
      return [];
    const weight = degree.test(token.text) ? 0 : weigh(token);
    return weight <= 0
      ? []
      : [{ token, at, weight, like: likeWord(token.stem), ...roleOf(tokens, at, weigh) }];
  });
}

/** Words that weigh no more turn a claim round, and name no thing. */
export const leastThing = 0.31;

/** "More", "lower": what turns a claim round counts though the question says it, too. */
const isDirection = (stem: string): boolean => (senseOf(stem)?.sides.length ?? 0) > 0;

function roleOf(tokens: readonly Token[], at: number, weigh: Weigh): { thing: boolean; head: boolean } {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  const thing = weigh(token) > leastThing && isThing(tokens, at, weigh);
  return { thing, head: thing && !(next !== undefined && next.clause === token.clause && weigh(next) > 0) };
}

function isThing(tokens: readonly Token[], at: number, weigh: Weigh): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  const sameClause = (other: Token | undefined) => other?.clause === token.clause;
  const heavy = (other: Token | undefined) => other !== undefined && sameClause(other) && weigh(other) > 0;
  if (before === undefined || !sameClause(before) || beforeSubject.test(before.text))
    return !heavy(next) || (next !== undefined && copula.test(next.text));
  if (beforeThing.test(before.text)) return true;
  if (heavy(before) && tokens[at - 2] !== undefined && beforeThing.test(tokens[at - 2]!.text)) return true;
  return heavy(before) && !sameClause(next);
}

/** The best likeness (0..1, opposites too) of a word to any of others, and which. */
export function nearestOf(
  word: ContentWord,
  others: readonly ContentWord[],
): { readonly value: number; readonly word?: ContentWord } {
  let best: { value: number; word?: ContentWord } = { value: 0 };
  for (const other of others) {
    const value = Math.abs(likeness(other.like, word.like));
    if (value > best.value) best = { value, word: other };
  }
  return best;
}
