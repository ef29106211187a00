import type { AnswerIndex } from "../answer-index.ts";
import type { PointMatch } from "../matched.ts";
import { originalSpan } from "../normalize.ts";
import type { PhraseMatch } from "../phrase-match.ts";

/** A point that is believed at least so far needs no support from what is denied. */
const believed = 0.5;
const surelyMet = 0.7;
const surelyContrary = 0.85;
/** From this coverage of a phrasing on, what is denied may as well be the point itself. */
const nearClaim = 0.75;
/** Longest quote in characters. */
const mostQuoted = 240;

/** Longest denied text (in words) in which one more denial surely turns the whole round: "it's not true that it doesn't …". */
const shortText = 15;

/** A point, after what the answer denies: whoever denies the opposite says the point, whoever denies the point contradicts it. */
export function withDenied(
  own: PointMatch,
  denied: PointMatch,
  { nearness, index }: { readonly nearness: number; readonly index: AnswerIndex },
): PointMatch {
  const claimsIt = own.belief.met >= believed;
  if (denied.sure && denied.says && denied.belief.met >= surelyMet) {
    if (claimsIt) return own;
    const place = shown(denied.says, index);
    return { ...own, contradicts: place, belief: turned, sure: false, turned: true };
  }
  if (!claimsIt && denied.contradicts && nearness < nearClaim && isOpposite(denied, index.denied!)) {
    const place = shown(denied.contradicts, index);
    return { ...own, says: place, belief: said, sure: false, turned: false };
  }
  return own;
}

/** Whether what is denied is a wording of the opposite, or the point itself with one denial in it. */
const isOpposite = ({ plainly, belief }: PointMatch, { text, denials }: AnswerIndex): boolean =>
  plainly === "opposite" ||
  belief.contradicted >= surelyContrary ||
  (plainly === "denied" && denials.length === 1 && text.tokens.length <= shortText);

const turned = { met: 0.02, missed: 0.08, contradicted: 0.9 };
const said = { met: 0.8, missed: 0.15, contradicted: 0.05 };

/** The place with the words that deny it, as the learner wrote them. */
function shown(place: PhraseMatch, { text, denied, denyingSpans = [] }: AnswerIndex): PhraseMatch {
  const tokens = denied!.text.tokens;
  const [from, to] = [tokens[place.from]!.start, tokens[place.to]!.end];
  const span = denyingSpans.find((own) => own.from <= from && from < own.to) ?? { from, to };
  const quote = originalSpan(text, span.from, span.to);
  return {
    ...place,
    quote: quote.length <= mostQuoted ? quote : originalSpan(text, from, to).slice(0, mostQuoted),
  };
}
