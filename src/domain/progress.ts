import { dueAt, retrievability } from "./card.ts";
import type { AnswerVerdict } from "./grade.ts";
import type { Learner } from "./learner.ts";
import { type Confidence, confidenceMark } from "./rating.ts";

const dayMs = 86_400_000;

export interface TopicProgress {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly objectives: number;
  /** Objectives that were answered at least once. */
  readonly seen: number;
  readonly due: number;
  readonly attempts: number;
  /** Mean score of graded attempts with a uniform prior, 0..1, and its 80 % interval. */
  readonly mastery: number;
  readonly low: number;
  readonly high: number;
  /** Mean probability of recall now over the objectives seen; null before the first. */
  readonly recall: number | null;
}

export interface Progress {
  readonly attempts: number;
  readonly graded: number;
  readonly due: number;
  readonly dueThisWeek: number;
  /** Days in a row with an answer, up to today or yesterday. */
  readonly streak: number;
  readonly topics: readonly TopicProgress[];
  /** Answers with a stated confidence, their confidence marks, and how many were certain and wrong. */
  readonly confidence: { readonly answers: number; readonly marks: number; readonly certainAndWrong: number };
  /** The objectives least likely to be recalled, weakest first. */
  readonly weakest: readonly { readonly id: string; readonly topic: string; readonly recall: number }[];
  readonly nextDue?: number;
}

interface Sure {
  readonly confidence: Confidence;
  readonly verdict: AnswerVerdict | "withdrawn";
  readonly n: number;
}

interface Tally {
  readonly attempts: number;
  readonly graded: number;
  readonly scoreSum: number;
}

/** How the learner is doing, from cards and counts. Objectives that no loaded pack has are left out. */
export function progressOf(input: {
  topics: readonly { id: string; title: string; area: string }[];
  objectives: readonly { id: string; topic: string }[];
  learner: Learner;
  totals: {
    attempts: number;
    graded: number;
    byObjective: ReadonlyMap<string, Tally>;
    days: readonly string[];
    sureness: readonly Sure[];
  };
  now: number;
}): Progress {
  const { topics, objectives, learner, totals, now } = input;
  const cards = objectives.flatMap(({ id, topic }) => {
    const card = learner.cards.get(id);
    return card ? [{ id, topic, due: dueAt(card, now), recall: retrievability(card, now) }] : [];
  });
  const nextDue = cards.length === 0 ? undefined : Math.min(...cards.map(({ due }) => due));
  return {
    attempts: totals.attempts,
    graded: totals.graded,
    due: cards.filter(({ due }) => due <= now).length,
    dueThisWeek: cards.filter(({ due }) => due <= now + 7 * dayMs).length,
    streak: streakOf(totals.days, now),
    topics: topics.map((topic) => {
      const own = objectives.filter((objective) => objective.topic === topic.id);
      const seen = cards.filter((card) => card.topic === topic.id);
      const tallies = own.flatMap(({ id }) => totals.byObjective.get(id) ?? []);
      return {
        id: topic.id,
        title: topic.title,
        area: topic.area,
        objectives: own.length,
        seen: seen.length,
        due: seen.filter(({ due }) => due <= now).length,
        attempts: tallies.reduce((sum, { attempts }) => sum + attempts, 0),
        ...masteryOf(tallies),
        recall: seen.length === 0 ? null : seen.reduce((sum, { recall }) => sum + recall, 0) / seen.length,
      };
    }),
    confidence: confidenceOf(totals.sureness),
    weakest: cards
      .toSorted((a, b) => a.recall - b.recall)
      .slice(0, 5)
      .map(({ id, topic, recall }) => ({ id, topic, recall })),
    ...(nextDue === undefined ? {} : { nextDue }),
  };
}

function confidenceOf(sureness: readonly Sure[]): Progress["confidence"] {
  const counted = sureness.flatMap(({ verdict, ...rest }) =>
    verdict === "withdrawn" ? [] : [{ verdict, ...rest }],
  );
  return {
    answers: counted.reduce((sum, { n }) => sum + n, 0),
    marks: counted.reduce(
      (sum, { confidence, verdict, n }) => sum + n * confidenceMark(verdict, confidence),
      0,
    ),
    certainAndWrong: counted.reduce(
      (sum, { confidence, verdict, n }) => sum + (confidence === 3 && verdict === "wrong" ? n : 0),
      0,
    ),
  };
}

/** Mean of a Beta(1 + Σ score, 1 + Σ (1 − score)) with its 80 % interval by the normal approximation. */
function masteryOf(tallies: readonly Tally[]): { mastery: number; low: number; high: number } {
  const graded = tallies.reduce((sum, tally) => sum + tally.graded, 0);
  const score = tallies.reduce((sum, tally) => sum + tally.scoreSum, 0);
  const a = 1 + score;
  const b = 1 + Math.max(0, graded - score);
  const mastery = a / (a + b);
  const half = 1.2816 * Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
  return { mastery, low: Math.max(0, mastery - half), high: Math.min(1, mastery + half) };
}

/** Days are local `YYYY-MM-DD`, newest first; a day in the future (a clock set back) is not counted. */
function streakOf(days: readonly string[], now: number): number {
  const known = new Set(days);
  const at = new Date(now);
  const dayBefore = (n: number) => localDay(new Date(at.getFullYear(), at.getMonth(), at.getDate() - n, 12));
  const from = known.has(dayBefore(0)) ? 0 : 1;
  let streak = 0;
  while (known.has(dayBefore(from + streak))) streak++;
  return streak;
}

/** The local calendar day, so that a streak follows the learner's midnight. */
export function localDay(date: Date): string {
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
