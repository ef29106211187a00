import type { HeldMisconception, PointVerdict } from "../../../domain/grade.ts";
import { scoreOf, verdictOf } from "../../../domain/grade.ts";
import { answerBelief, answerFeatures, expectedCredit } from "./answer-belief.ts";
import { assign, type JudgedPoint, mostLikely } from "./assign.ts";
import { doubtOf, likeliestVerdict } from "./doubt.ts";
import { estimateOf } from "./estimate.ts";
import type { Finding } from "./finding.ts";
import { heldIn } from "./misconceptions.ts";
import { findingsOf, type Reading } from "./point-features.ts";
import { matchPoint } from "./point-match.ts";
import { type Rubric, readAnswer } from "./rubric.ts";
import { softFind } from "./soft-match.ts";
import { heapOfTerms } from "./term-list.ts";

export interface OpenFinding extends Finding {
  readonly misconceptions: readonly HeldMisconception[];
}

/** Without phrasings the whole is judged by likeness; around the middle that tells nothing. */
const unsureBand = [0.47, 0.53] as const;

/** Judges an answer against a rubric. `only` limits the points. */
export function judgeOpen(rubric: Rubric, answer: string, only?: readonly string[]): OpenFinding {
  const reading = readAnswer(rubric, answer);
  const { index, bag } = reading;
  const heap = heapOfTerms(index, rubric.subject);
  if (heap !== undefined) return nothingIn(rubric, heap, only);
  const judged = judgePoints(rubric, reading);
  const chosen = judged.filter(({ point }) => only === undefined || only.includes(point.id));
  const misconceptions = heldIn(rubric.misconceptions, index);
  const cost = misconceptions.reduce((sum, { cost: own }) => sum + own, 0);
  const less = (score: number) => Math.max(0, score - cost);
  if (!rubric.points.some(({ point }) => point.accept.length > 0)) {
    const points = mostLikely(chosen, index);
    const estimate = (less(expectedCredit(chosen)) + less(estimateOf(bag, rubric.whole))) / 2;
    const unsure =
      estimate >= unsureBand[0] && estimate < unsureBand[1]
        ? "The answer is about as close to the rubric as right and wrong answers are."
        : undefined;
    return { points, misconceptions, estimate, ...(unsure === undefined ? {} : { unsure }) };
  }
  const belief = answerBelief(answerFeatures(judged, misbeliefIn(rubric, reading)));
  const wanted = likeliestVerdict(belief);
  const points = only === undefined ? assign(chosen, wanted, index) : mostLikely(chosen, index);
  const verdict = verdictOf(scoreOf(points, misconceptions), points);
  const estimate = less((expectedCredit(chosen) + belief.correct + belief.partly / 2) / 2);
  const unsure =
    only === undefined ? doubtOf({ belief, wanted, verdict, judged, held: cost > 0 }) : undefined;
  return { points, misconceptions, estimate, ...(unsure === undefined ? {} : { unsure }) };
}

/** Each point with what is believed of it. */
function judgePoints({ points }: Rubric, reading: Reading): readonly JudgedPoint[] {
  const findings = findingsOf(
    points.map(({ target }) => target),
    reading,
  );
  return points.map(({ point, target }, at) => {
    const finding = findings[at]!;
    return {
      point,
      weight: point.weight,
      features: finding.features,
      ...matchPoint(target, finding, reading),
    };
  });
}

/** How near (0..1) an answer comes to a wrong belief's wording. */
export function misbeliefIn({ beliefs }: Rubric, { index, stretches }: Reading): number {
  let most = 0;
  for (const phrase of beliefs)
    for (const stretch of stretches) {
      const { coverage, denied } = softFind(phrase, stretch, index);
      if (!denied) most = Math.max(most, coverage);
    }
  return most;
}

/** What the estimate of a heap of terms is: somebody who knows might have written it, but nothing shows that. */
const heapEstimate = 0.1;

function nothingIn({ points }: Rubric, missing: string, only?: readonly string[]): OpenFinding {
  const wanted = points.filter(({ point }) => only === undefined || only.includes(point.id));
  return {
    points: wanted.map(
      ({ point: { id, text, weight } }): PointVerdict => ({ id, text, weight, verdict: "missed", missing }),
    ),
    misconceptions: [],
    estimate: heapEstimate,
  };
}
