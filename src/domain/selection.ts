import { type Card, dueAt, retrievability } from "./card.ts";
import type { ObjectiveId, QuestionId, TopicId } from "./ids.ts";
import type { Learner } from "./learner.ts";
import { inOrderOfNeeds } from "./prerequisites.ts";

/** An objective as selection sees it. */
export interface Candidate {
  readonly id: ObjectiveId;
  readonly topic: TopicId;
  readonly questions: readonly { readonly id: QuestionId; readonly difficulty: number }[];
}

export interface SelectionInput {
  /** In the order in which new topics are offered. */
  readonly topics: readonly { readonly id: TopicId; readonly needs: readonly TopicId[] }[];
  readonly objectives: readonly Candidate[];
  readonly learner: Learner;
  /** Objectives asked lately in this session, newest last. */
  readonly recent: readonly ObjectiveId[];
  readonly lastQuestion?: QuestionId | undefined;
  /** The topic that the learner asked for. */
  readonly focus?: TopicId | undefined;
  /** Ask only what was never asked. */
  readonly unseenOnly?: boolean | undefined;
  /** Ranks the questions of the chosen objective; the least recently asked of the best rank is taken. */
  readonly prefer?: ((question: QuestionId) => number) | undefined;
  readonly now: number;
}

export type SelectionReason =
  | { readonly kind: "due"; readonly retrievability: number; readonly overdueMs: number }
  | { readonly kind: "new"; readonly topicStarted: boolean }
  | { readonly kind: "practice"; readonly nextDue?: number };

export interface Selection {
  readonly question: QuestionId;
  readonly objective: ObjectiveId;
  readonly topic: TopicId;
  readonly reason: SelectionReason;
}

/** This many topics are introduced side by side, so that they interleave. */
const topicsAtOnce = 3;
/** A topic opens when this share of each prerequisite's objectives was met at least once. */
const openShare = 0.5;
/** What was put aside waits this long for all others; the next day it is a question like them. */
const asideMs = 12 * 3_600_000;

/**
 * The next question worth the learner's time: due objectives first (the weakest memory leads), then new
 * ones in order of prerequisites, then practice. Topics interleave. Undefined when nothing can be asked.
 */
export function select(input: SelectionInput): Selection | undefined {
  const askable = askableObjectives(input);
  const pool = notRecent(askable, input);
  return dueObjective(pool, input) ?? newObjective(pool, input) ?? practice(pool, input);
}

function askableObjectives({ objectives, learner, focus, unseenOnly }: SelectionInput): Candidate[] {
  const inFocus = objectives.filter(({ topic }) => focus === undefined || topic === focus);
  if (learner.retired.size === 0 && !unseenOnly)
    return inFocus.filter(({ questions }) => questions.length > 0);
  return inFocus
    .map((objective) => ({
      ...objective,
      questions: objective.questions.filter(
        ({ id }) => !learner.retired.has(id) && !(unseenOnly && learner.asked.has(id)),
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** Without what was asked lately, as long as something else is left; never the last question again. */
function notRecent(candidates: readonly Candidate[], { recent, lastQuestion }: SelectionInput): Candidate[] {
  const others = candidates.filter(({ questions }) => questions.some(({ id }) => id !== lastQuestion));
  for (let from = 0; from < recent.length; from++) {
    const avoid = new Set(recent.slice(from));
    const left = others.filter(({ id }) => !avoid.has(id));
    if (left.length > 0) return left;
  }
  return others.length > 0 ? others : [...candidates];
}

function dueObjective(pool: readonly Candidate[], input: SelectionInput): Selection | undefined {
  const { learner, now } = input;
  const due = pool
    .flatMap((candidate) => {
      const card = learner.cards.get(candidate.id);
      return card && dueAt(card, now) <= now
        ? [{ candidate, due: dueAt(card, now), recall: retrievability(card, now) }]
        : [];
    })
    .sort(
      (a, b) =>
        leftAt(a.candidate, input) - leftAt(b.candidate, input) || a.recall - b.recall || a.due - b.due,
    );
  const chosen = due.find(({ candidate }) => candidate.topic !== lastTopic(input)) ?? due[0];
  if (!chosen) return undefined;
  const reason = {
    kind: "due",
    retrievability: chosen.recall,
    overdueMs: now - chosen.due,
  } as const;
  return pick(chosen.candidate, reason, input);
}

function newObjective(pool: readonly Candidate[], input: SelectionInput): Selection | undefined {
  const { cards } = input.learner;
  const fresh = pool.filter(({ id }) => !cards.has(id));
  if (fresh.length === 0) return undefined;
  const total = countByTopic(input.objectives);
  const met = countByTopic(input.objectives.filter(({ id }) => cards.has(id)));
  const isOpen = (needs: readonly TopicId[]) =>
    needs.every((need) => (met.get(need) ?? 0) >= (total.get(need) ?? 0) * openShare);
  const ordered = inOrderOfNeeds(input.topics).filter(({ id }) => fresh.some(({ topic }) => topic === id));
  const open = ordered.filter(({ needs }) => input.focus !== undefined || isOpen(needs));
  const offered = (open.length > 0 ? open : ordered).slice(0, topicsAtOnce);
  const ids = [...offered.map(({ id }) => id)];
  // Packs may hold quizzes of topics that no article introduces; they come last.
  if (ids.length === 0)
    return pick(leastRecentlyLeft(fresh, input), { kind: "new", topicStarted: false }, input);
  const fewestMet = [...ids].sort((a, b) => (met.get(a) ?? 0) - (met.get(b) ?? 0));
  const topic = fewestMet.find((id) => id !== lastTopic(input)) ?? fewestMet[0]!;
  const objective = leastRecentlyLeft(
    fresh.filter((candidate) => candidate.topic === topic),
    input,
  );
  return pick(objective, { kind: "new", topicStarted: (met.get(topic) ?? 0) > 0 }, input);
}

/** What was put aside comes after all that was not, the longest ago first. */
function leastRecentlyLeft(candidates: readonly Candidate[], input: SelectionInput): Candidate {
  return candidates.reduce((best, own) => (leftAt(own, input) < leftAt(best, input) ? own : best));
}

/** When an objective was last asked, within some hours, without being answered since; 0 when it was not. */
function leftAt({ id, questions }: Candidate, { learner: { asked, cards }, now }: SelectionInput): number {
  const last = Math.max(...questions.map((question) => asked.get(question.id) ?? 0));
  const answered = (cards.get(id)?.lastReview ?? 0) >= last;
  return answered || now - last > asideMs ? 0 : last;
}

function practice(pool: readonly Candidate[], input: SelectionInput): Selection | undefined {
  const { cards } = input.learner;
  const weakest = pool
    .flatMap((candidate) => {
      const card = cards.get(candidate.id);
      return card ? [{ candidate, recall: retrievability(card, input.now) }] : [];
    })
    .sort((a, b) => leftAt(a.candidate, input) - leftAt(b.candidate, input) || a.recall - b.recall);
  const chosen = weakest.find(({ candidate }) => candidate.topic !== lastTopic(input)) ?? weakest[0];
  if (!chosen) return undefined;
  const nextDue = earliestDue(pool, cards);
  return pick(chosen.candidate, { kind: "practice", ...(nextDue === undefined ? {} : { nextDue }) }, input);
}

function earliestDue(pool: readonly Candidate[], cards: ReadonlyMap<ObjectiveId, Card>): number | undefined {
  const dues = pool.flatMap(({ id }) => cards.get(id)?.due ?? []);
  return dues.length === 0 ? undefined : Math.min(...dues);
}

/** The least recently asked question of the best rank, the easier one first, never the last one again. */
function pick(objective: Candidate, reason: SelectionReason, input: SelectionInput): Selection {
  const { learner, lastQuestion, prefer = () => 0 } = input;
  const others = objective.questions.filter(({ id }) => id !== lastQuestion);
  const [first] = (others.length > 0 ? others : [...objective.questions]).sort(
    (a, b) =>
      prefer(b.id) - prefer(a.id) ||
      (learner.asked.get(a.id) ?? 0) - (learner.asked.get(b.id) ?? 0) ||
      a.difficulty - b.difficulty,
  );
  return { question: first!.id, objective: objective.id, topic: objective.topic, reason };
}

function lastTopic({ recent, objectives, focus }: SelectionInput): TopicId | undefined {
  if (focus !== undefined) return undefined;
  const last = recent.at(-1);
  return objectives.find(({ id }) => id === last)?.topic;
}

function countByTopic(objectives: readonly Candidate[]): Map<TopicId, number> {
  const counts = new Map<TopicId, number>();
  for (const { topic } of objectives) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}
