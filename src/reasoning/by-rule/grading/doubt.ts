import type { PointVerdict } from "../../../domain/grade.ts";
import { grading } from "../../../messages/grading.ts";
import type { AnswerBelief } from "./answer-belief.ts";
import type { JudgedPoint } from "./likely.ts";

type Verdict = keyof AnswerBelief;
const rank: Record<Verdict, number> = { wrong: 0, partly: 1, correct: 2 };
const verdicts: readonly Verdict[] = ["wrong", "partly", "correct"];

/**
 * From this expected loss on (squared steps between verdicts) an answer is left ungraded. Calling a wrong answer right costs
 * a learner most, then the other way round; "partly" is never far off.
 */
const doubtfulFrom: Readonly<Record<Verdict, number>> = { wrong: 0.4, partly: 0.85, correct: 0.25 };
/** From which likelihood on of an opposite that is named as the reason. */
const contraryFrom = 0.3;

/** The expected loss of a verdict. */
export const lossOf = (verdict: Verdict, belief: AnswerBelief): number =>
  verdicts.reduce((sum, other) => sum + belief[other] * (rank[other] - rank[verdict]) ** 2, 0);

/** The verdict that is least far from the others, by their likelihoods: between right and wrong it is half right. */
export function likeliestVerdict(belief: AnswerBelief): Verdict {
  return verdicts.reduce((best, own) => (lossOf(own, belief) < lossOf(best, belief) ? own : best));
}

/** Why an answer is better left ungraded; undefined when the points carry their verdict. */
export function doubtOf(of: {
  readonly belief: AnswerBelief;
  /** What the points and held misconceptions came to. */
  readonly verdict: Verdict;
  readonly judged: readonly JudgedPoint[];
  /** What is told of the points. */
  readonly told: readonly Pick<PointVerdict, "verdict">[];
  /** A misconception is held: that is known, whatever else is not. */
  readonly held: boolean;
}): string | undefined {
  const { belief, verdict, judged, told, held } = of;
  if (held && verdict !== "correct") return undefined;
  if (told.every((own) => own.verdict === "contradicted")) return undefined;
  if (lossOf(verdict, belief) < doubtfulFrom[verdict]) return undefined;
  return reasonFor(
    told,
    judged.some(({ belief: own }) => own.contradicted >= contraryFrom),
  );
}

/** The reason that what is told of the points gives. `opposed`: something may say the opposite of a point. */
export function reasonFor(told: readonly Pick<PointVerdict, "verdict">[], opposed: boolean): string {
  const has = (...verdicts: readonly PointVerdict["verdict"][]) =>
    told.some(({ verdict }) => verdicts.includes(verdict));
  const credited = has("met", "partly");
  if (has("contradicted")) return credited ? grading.unsure.mixed : grading.unsure.restUnknown;
  if (!has("missed")) return opposed ? grading.unsure.allOpposed : grading.unsure.allUnclear;
  if (credited) return opposed ? grading.unsure.opposite : grading.unsure.someOtherWords;
  return opposed ? grading.unsure.either : grading.unsure.otherWords;
}
