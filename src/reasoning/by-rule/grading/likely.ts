import type { PointVerdictKind } from "../../../domain/grade.ts";
import type { RubricPoint } from "../../../domain/question.ts";
import type { BelievedPoint } from "./answer-belief.ts";
import type { PointMatch } from "./matched.ts";
import type { PhraseMatch } from "./phrase-match.ts";

/** A point of the rubric, what is believed of it, and where that shows. */
export interface JudgedPoint extends BelievedPoint, PointMatch {
  readonly point: RubricPoint;
}

/** A verdict that a point may come to, and how likely it is. */
export interface Option {
  readonly verdict: PointVerdictKind;
  readonly share: number;
}

/** Below this likelihood no point is credited. */
const leastCredit = 0.15;
/** How likely "half said" is where "said" and "not said" are as likely as each other. */
const halfShare = 0.55;

/** One word carries a claim only when it says a phrasing nearly whole: "step" alone is no evidence of slow training. */
const wholeInOneWord = 0.4;

const carries = ({ coverage, from, to }: PhraseMatch): boolean => from < to || coverage >= wholeInOneWord;

/** What a point may come to: credit and contradiction only with words of the answer to show for them. */
export function optionsOf({ belief, says, contradicts, turned }: JudgedPoint): Option[] {
  const told = contradicts !== undefined && turned === true;
  const options: Option[] = [
    { verdict: "missed", share: told ? belief.missed : belief.missed + belief.contradicted },
  ];
  if (says && carries(says) && belief.met >= leastCredit)
    options.push(
      { verdict: "met", share: belief.met },
      {
        verdict: "partly",
        share: halfShare * Math.max(0, 1 - Math.abs(belief.met - belief.missed) - belief.contradicted),
      },
    );
  if (told) options.push({ verdict: "contradicted", share: belief.contradicted });
  return options;
}

export const likeliest = (options: readonly Option[]): Option =>
  options.reduce((best, own) => (own.share > best.share ? own : best));
