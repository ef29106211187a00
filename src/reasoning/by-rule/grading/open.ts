import type { HeldMisconception, PointVerdict } from "../../../domain/grade.ts";
import { scoreOf, verdictOf } from "../../../domain/grade.ts";
import { grading } from "../../../messages/grading.ts";
import type { JudgeInput } from "../../../ports/reasoner.ts";
import { type AnswerBelief, answerBelief, answerFeatures, expectedCredit } from "./answer-belief.ts";
import { assign, mostLikely } from "./assign.ts";
import { doubtOf, likeliestVerdict } from "./doubt.ts";
import { estimateOf } from "./estimate.ts";
import type { Finding } from "./finding.ts";
import type { JudgedPoint } from "./likely.ts";
import { heldIn } from "./misconceptions.ts";
import { findingsOf, type Reading } from "./point-features.ts";
import { matchPoint } from "./point-match.ts";
import { isThin } from "./point-target.ts";
import { type Rubric, readAnswer } from "./rubric.ts";
import { type Show, showing } from "./showing.ts";
import { softFind } from "./soft-match.ts";
import { heapOfTerms } from "./term-list.ts";
import { mayMislead, readFreely } from "./thin-doubt.ts";

export interface OpenFinding extends Finding {
  readonly misconceptions: readonly HeldMisconception[];
}

/** Without phrasings the whole is judged by likeness; around the middle that tells nothing. */
const unsureBand = [0.47, 0.53] as const;

/** Judges an answer against a rubric. `only` limits the points; words copied from what was `shown` earn nothing. */
export function judgeOpen(
  rubric: Rubric,
  answer: string,
  { only, shown }: Pick<JudgeInput, "only" | "shown"> = {},
): OpenFinding {
  const reading = readAnswer(rubric, answer, shown);
  const heap = heapOfTerms(reading.index, rubric.subject);
  const judged = judgePoints(rubric, reading);
  const phrased = rubric.points.some(({ point }) => point.accept.length > 0);
  const belief = phrased ? answerBelief(answerFeatures(judged, misbeliefIn(rubric, reading))) : undefined;
  if (heap !== undefined)
    return nothingIn(rubric, {
      only,
      missing: heap.missing,
      ...(belief !== undefined && belief.wrong < telling ? { wanted: heap.wanted } : {}),
    });
  const chosen = judged.filter(({ point }) => only === undefined || only.includes(point.id));
  const misconceptions = heldIn(rubric.misconceptions, reading.index, rubric.right);
  const show = showing(reading.index, (quote) => judgePoints(rubric, readAnswer(rubric, quote, shown)));
  const judgement = { rubric, reading, judged: chosen, misconceptions, show };
  if (belief === undefined) return byLikeness(judgement);
  return only === undefined
    ? heardFreely(byBelief(judgement, belief), judgement)
    : withoutDoubt({ ...byBelief(judgement, belief), points: mostLikely(chosen, show) });
}

/** Some points alone, asked for once more: what is said of them counts as it is. */
const withoutDoubt = ({ points, misconceptions, estimate }: OpenFinding): OpenFinding => ({
  points,
  misconceptions,
  estimate,
});

interface OpenJudgement {
  readonly rubric: Rubric;
  readonly reading: Reading;
  readonly judged: readonly JudgedPoint[];
  readonly misconceptions: readonly HeldMisconception[];
  readonly show: Show;
}

/** A rubric without phrasings: each point by itself, the whole by its likeness to the claims and the model answer. */
function byLikeness({ rubric, reading, judged, misconceptions, show }: OpenJudgement): OpenFinding {
  const points = mostLikely(judged, show);
  const estimate =
    (lessCost(expectedCredit(judged), misconceptions) +
      lessCost(estimateOf(reading.bag, rubric.whole), misconceptions)) /
    2;
  const unsure = estimate >= unsureBand[0] && estimate < unsureBand[1] ? grading.unsure.rubric : undefined;
  return { points, misconceptions, estimate, ...(unsure === undefined ? {} : { unsure }) };
}

function byBelief({ judged, misconceptions, show }: OpenJudgement, belief: AnswerBelief): OpenFinding {
  const sure = judged.every((own) => own.sure);
  const wanted = sure ? "correct" : likeliestVerdict(belief);
  const points = assign(judged, wanted, show);
  const verdict = verdictOf(scoreOf(points, misconceptions), points);
  const held = misconceptions.length > 0;
  const unsure = sure ? undefined : doubtOf({ belief, verdict, judged, told: points, held });
  const estimate = lessCost(
    (expectedCredit(judged) + belief.correct + belief.partly / 2) / 2,
    misconceptions,
  );
  return { points, misconceptions, estimate, ...(unsure === undefined ? {} : { unsure }) };
}

/** Where hardly any wordings are known, words alone are too harsh on free ones and too kind to a wrong value among right words. */
function heardFreely(finding: OpenFinding, { rubric, reading }: OpenJudgement): OpenFinding {
  if (!isFree(rubric) || finding.misconceptions.length > 0) return finding;
  const claims = rubric.points.map(({ target: { text } }) => ({ text: text.text, denials: text.denials }));
  const { text, denials, aside } = reading.index;
  const said = { text, denials, aside };
  const heard = readFreely(claims, said, rubric);
  const { points, misconceptions, estimate } = finding;
  const verdict = verdictOf(scoreOf(points, misconceptions), points);
  if (verdict === "correct" && heard !== "false")
    return heard === "contrary" || mayMislead(claims, said, rubric)
      ? { ...finding, unsure: grading.unsure.otherPlace }
      : finding;
  if (heard === "perhaps")
    return verdict === "wrong" ? { ...finding, unsure: grading.unsure.document } : finding;
  if (heard === "nothing") return finding;
  // Something stands against it: of that much the judge is sure.
  return verdict === "wrong" || heard === "other"
    ? { points, misconceptions, estimate }
    : nothingIn(rubric, { only: undefined, missing: grading.missing.else });
}

/** Few claims, each a sentence rather than the item of a list, and no wording known of any but its own. */
const isFree = ({ points }: Rubric): boolean =>
  points.length <= mostFree &&
  points.every(
    ({ point, target }) =>
      isThin(target) && point.accept.every((wording) => wordsOf(point.text).includes(wordsOf(wording))),
  );

const mostFree = 2;
const wordsOf = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;

const lessCost = (score: number, misconceptions: readonly HeldMisconception[]): number =>
  Math.max(0, score - misconceptions.reduce((sum, { cost }) => sum + cost, 0));

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
/** A heap that is less likely wrong than this may be somebody's notes: it is not called wrong. */
const telling = 0.6;

/** Nothing is credited in a heap of terms; whether it is wrong or left ungraded depends on what the terms are. */
function nothingIn(
  { points }: Rubric,
  why: { only: readonly string[] | undefined; missing: string; wanted?: string },
): OpenFinding {
  const { only, missing } = why;
  const wanted = points.filter(({ point }) => only === undefined || only.includes(point.id));
  return {
    points: wanted.map(
      ({ point: { id, text, weight } }): PointVerdict => ({
        id,
        text,
        weight,
        verdict: "missed",
        missing,
      }),
    ),
    misconceptions: [],
    estimate: heapEstimate,
    ...(why.wanted === undefined ? {} : { unsure: why.wanted }),
  };
}
