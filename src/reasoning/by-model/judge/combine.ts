import {
  correctFrom,
  type Judgement,
  type PointVerdict,
  type PointVerdictKind,
  scoreOf,
  verdictOf,
  wrongBelow,
} from "../../../domain/grade.ts";
import { modelSays } from "../../../messages/by-model.ts";
import type { Reading } from "./reading.ts";

/** A score this near to a boundary of the verdicts is read twice. */
const nearBoundary = 0.07;
/** So far from the rule's estimate, too. */
const farFromRule = 0.35;

const order: Record<PointVerdictKind, number> = { contradicted: 0, missed: 1, partly: 2, met: 3 };

export const scoreOfReading = ({ points, misconceptions }: Reading): number =>
  scoreOf(points, misconceptions);

/** Whether a second, independent reading is worth a call: where it may matter, or the first takes credit away. */
export function needsSecond(first: Reading, ruled: Judgement): boolean {
  const score = scoreOfReading(first);
  const near = Math.min(Math.abs(score - correctFrom), Math.abs(score - wrongBelow)) < nearBoundary;
  return near || Math.abs(score - ruled.estimate) > farFromRule || deniedBy(first, ruled).length > 0;
}

/** Points that a reading finds missed, with no words to show for it, although the rule has words that meet them. */
function deniedBy({ points }: Reading, ruled: Judgement): string[] {
  return points.flatMap(({ id, verdict }) => {
    const own = ruled.points.find((point) => point.id === id);
    return verdict === "missed" && own?.verdict === "met" && own.quote !== undefined ? [id] : [];
  });
}

/** Whether a reading shows words of its own from the answer: else it can't be told from one that never read it. */
export const showsWords = ({ points, misconceptions }: Reading, ruled: Judgement): boolean =>
  points.some((point) => point.quote !== undefined && !ruled.points.includes(point)) ||
  misconceptions.length > 0;

/**
 * One finding from the readings there are. Where two differ on a point, the rule's verdict decides between them
 * (the median of three). What stays uncertain is not graded: two readings that are worlds apart, or a model that
 * finds nothing where the rule found a right answer in the learner's own words, or credits that each reading gives and
 * no check can follow. The other way round the model is
 * believed, because each of its credits has a quote that was checked.
 */
export function combine(
  readings: readonly [Reading, ...Reading[]],
  ruled: Judgement,
): Pick<Judgement, "points" | "misconceptions" | "estimate" | "unsure"> {
  const [first, second] = readings;
  const denied = second ? [] : deniedBy(first, ruled);
  const points = first.points.map((point, index) => {
    const own = ruled.points.find(({ id }) => id === point.id) ?? point;
    // One reading alone takes no credit away that has words to show.
    return denied.includes(point.id) ? own : median([point, second?.points[index] ?? point, own]);
  });
  const both = second
    ? first.misconceptions.filter(({ id }) =>
        [second, ruled].some((other) => other.misconceptions.some((held) => held.id === id)),
      )
    : first.misconceptions;
  const model = readings.reduce((sum, reading) => sum + scoreOfReading(reading), 0) / readings.length;
  const estimate = (2 * model + ruled.estimate) / 3;
  const unsure = uncertainty(readings, ruled, {
    verdict: verdictOf(scoreOf(points, both), points),
    hope: readings.every(({ hopeful }) => verdictOf(scoreOf(hopeful, both), hopeful) !== "wrong"),
  });
  return { points, misconceptions: both, estimate, ...(unsure === undefined ? {} : { unsure }) };
}

function median(three: readonly [PointVerdict, PointVerdict, PointVerdict]): PointVerdict {
  return three.toSorted((a, b) => order[a.verdict] - order[b.verdict])[1]!;
}

function uncertainty(
  [first, second]: readonly [Reading, ...Reading[]],
  ruled: Judgement,
  { verdict, hope }: { verdict: ReturnType<typeof verdictOf>; hope: boolean },
): string | undefined {
  if (second && Math.abs(scoreOfReading(first) - scoreOfReading(second)) > 0.5) {
    return modelSays.ungraded.twoReadings;
  }
  const byRule = verdictOf(scoreOf(ruled.points, ruled.misconceptions), ruled.points);
  if (verdict === "wrong" && byRule === "correct" && ruled.unsure === undefined) {
    return modelSays.ungraded.opposite;
  }
  if (verdict === "wrong" && hope) {
    return modelSays.ungraded.unmatched;
  }
  return undefined;
}
