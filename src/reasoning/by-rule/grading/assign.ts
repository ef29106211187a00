import type { PointVerdict, PointVerdictKind } from "../../../domain/grade.ts";
import { scoreOf, verdictOf } from "../../../domain/grade.ts";
import type { RubricPoint } from "../../../domain/question.ts";
import { grading } from "../../../messages/grading.ts";
import type { AnswerBelief, BelievedPoint } from "./answer-belief.ts";
import type { AnswerIndex } from "./answer-index.ts";
import type { PhraseMatch } from "./phrase-match.ts";
import type { PointMatch } from "./point-match.ts";
import { quoteOf, withClause } from "./quote.ts";

/** A point of the rubric, what is believed of it, and where that shows. */
export interface JudgedPoint extends BelievedPoint, PointMatch {
  readonly point: RubricPoint;
}

/** With more points than this each is judged for itself. */
const mostPoints = 6;
/** Below these likelihoods no point is credited, and none is said to be turned round. */
const leastCredit = 0.15;
const leastContrary = 0.25;
/** How likely "half said" is where "said" and "not said" are as likely as each other. */
const halfShare = 0.55;

/** One word carries a claim only when it says a phrasing nearly whole: "step" alone is no evidence of slow training. */
const wholeInOneWord = 0.4;

const carries = ({ coverage, from, to }: PhraseMatch): boolean => from < to || coverage >= wholeInOneWord;

interface Option {
  readonly verdict: PointVerdictKind;
  readonly share: number;
}

/** What a point may come to: credit and contradiction only with words of the answer to show for them. */
function optionsOf({ belief, says, contradicts }: JudgedPoint): Option[] {
  const options: Option[] = [{ verdict: "missed", share: belief.missed }];
  if (says && carries(says) && belief.met >= leastCredit)
    options.push(
      { verdict: "met", share: belief.met },
      {
        verdict: "partly",
        share: halfShare * Math.max(0, 1 - Math.abs(belief.met - belief.missed) - belief.contradicted),
      },
    );
  if (contradicts && belief.contradicted >= leastContrary)
    options.push({ verdict: "contradicted", share: belief.contradicted });
  return options;
}

/** Each point by itself. */
export function mostLikely(judged: readonly JudgedPoint[], index: AnswerIndex): readonly PointVerdict[] {
  return judged.map((own) => tell(own, likeliest(optionsOf(own)).verdict, index));
}

const likeliest = (options: readonly Option[]): Option =>
  options.reduce((best, own) => (own.share > best.share ? own : best));

/** The likeliest verdicts on the points that come to the wanted verdict on the answer; each by itself when none do. */
export function assign(
  judged: readonly JudgedPoint[],
  wanted: keyof AnswerBelief,
  index: AnswerIndex,
): readonly PointVerdict[] {
  const options = judged.map(optionsOf);
  const plain = (kinds: readonly Option[]) =>
    judged.map(({ weight }, at) => ({ id: "", text: "", weight, verdict: kinds[at]!.verdict }));
  let best = options.map(likeliest);
  let top = -1;
  if (judged.length <= mostPoints)
    for (const kinds of combinations(options)) {
      const share = kinds.reduce((product, own) => product * own.share, 1);
      if (share <= top) continue;
      const points = plain(kinds);
      if (verdictOf(scoreOf(points), points) === wanted) [best, top] = [kinds, share];
    }
  return judged.map((own, at) => tell(own, best[at]!.verdict, index));
}

function* combinations(options: readonly Option[][], at = 0): Generator<Option[]> {
  if (at === options.length) yield [];
  else for (const rest of combinations(options, at + 1)) for (const own of options[at]!) yield [own, ...rest];
}

function tell(judged: JudgedPoint, verdict: PointVerdictKind, index: AnswerIndex): PointVerdict {
  const { point, says, contradicts, outOfOrder } = judged;
  const base = { id: point.id, text: point.text, weight: point.weight, verdict };
  const quote = (place: PhraseMatch) => {
    if (place.quote !== undefined) return place.quote;
    const { from, to } = withClause(index, place);
    return quoteOf(index, from, to);
  };
  switch (verdict) {
    case "met":
      return { ...base, quote: quote(says!) };
    case "partly":
      return {
        ...base,
        quote: quote(says!),
        missing: outOfOrder ?? grading.missing.only(point.text),
      };
    case "contradicted":
      return {
        ...base,
        quote: quote(contradicts!),
        missing: grading.missing.contrary(point.text),
      };
    case "missed":
      return { ...base, missing: point.text };
  }
}
