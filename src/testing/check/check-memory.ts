import { scenarios } from "../../messages/scenarios.ts";
import { momentOf } from "../scenario/duration.ts";
import type { Expectation, MemoryWanted } from "../scenario/expect.ts";
import type { MemoryState } from "../stage/memory-state.ts";
import { differs, type Failure } from "./failure.ts";
import { fieldsThatDiffer, looks } from "./match.ts";

/** What the memory holds after the turn, and what is open. `start` is the scenario's first moment, ms. */
export function checkMemory(expect: Expectation, state: MemoryState | undefined, start: number): Failure[] {
  if (!state) return [];
  return [
    ...checkOpen(expect.open, state),
    ...fieldsThatDiffer([], { wanted: { topic: expect.topic }, actual: { topic: state.topic ?? null } }),
    ...(expect.memory ? checkStore(expect.memory, { state, start }) : []),
  ];
}

function checkOpen(wanted: Expectation["open"], { open }: MemoryState): Failure[] {
  if (wanted === undefined) return [];
  if (wanted === null || !open) {
    return wanted === null && !open ? [] : [differs(["open"], { expected: wanted, actual: open?.question })];
  }
  const asked = open.followUp?.points;
  const wantedFollowUp = "follow_up" in wanted ? wanted.follow_up : undefined;
  const failures = fieldsThatDiffer(["open"], {
    wanted,
    actual: {
      ...open,
      follow_up: typeof wantedFollowUp === "boolean" ? asked !== undefined : (asked ?? false),
    },
    by: { why: looks.text },
  });
  const onlyId = Object.keys(wanted).join() === "question";
  return failures.map((failure) => (onlyId ? { ...failure, at: ["open"] } : failure));
}

function checkStore(
  wanted: MemoryWanted,
  { state, start }: { state: MemoryState; start: number },
): Failure[] {
  const { attempts, episodes, cards, due = {}, ...counts } = wanted;
  const counted = state.attempts.filter(({ verdict }) => verdict !== "withdrawn");
  return [
    ...fieldsThatDiffer(["memory"], {
      wanted: counts,
      actual: {
        graded: counted.filter(({ score }) => score !== null).length,
        retired: state.retired,
        sessions: state.sessions,
      },
    }),
    ...newest(["memory", "attempts"], attempts, {
      actual: state.attempts.map((attempt) => ({
        ...attempt,
        gave_up: attempt.gaveUp,
        events: attempt.kinds,
      })),
      by: { score: looks.number, answer: looks.text },
    }),
    ...newest(["memory", "episodes"], episodes, {
      actual: state.episodes.map((episode) => ({ ...episode })),
      by: { reflection: looks.text },
    }),
    ...checkCards(cards, { state, start }),
    ...Object.entries(due).flatMap(([objective, moment]) =>
      checkDue(["memory", "due", objective], moment, { card: state.cards[objective], start }),
    ),
  ];
}

/** A list stands for the newest entries, oldest first; a number for how many there are. */
function newest(
  at: string[],
  wanted: number | readonly Readonly<Record<string, unknown>>[] | undefined,
  options: {
    actual: readonly Record<string, unknown>[];
    by: Parameters<typeof fieldsThatDiffer>[1]["by"] & object;
  },
): Failure[] {
  const { actual, by } = options;
  if (wanted === undefined) return [];
  if (typeof wanted === "number") {
    return actual.length === wanted ? [] : [differs(at, { expected: wanted, actual: actual.length })];
  }
  if (actual.length < wanted.length) {
    return [{ at, message: scenarios.failures.only(actual.length), expected: wanted, actual }];
  }
  const last = actual.slice(actual.length - wanted.length);
  return wanted.flatMap((one, index) =>
    fieldsThatDiffer([...at, String(index)], { wanted: one, actual: last[index]!, by }),
  );
}

function checkCards(
  wanted: MemoryWanted["cards"],
  { state, start }: { state: MemoryState; start: number },
): Failure[] {
  if (wanted === undefined) return [];
  const count = Object.keys(state.cards).length;
  if (typeof wanted === "number") {
    return count === wanted ? [] : [differs(["memory", "cards"], { expected: wanted, actual: count })];
  }
  return Object.entries(wanted).flatMap(([objective, fields]) => {
    const at = ["memory", "cards", objective];
    const card = state.cards[objective];
    if (fields === null || !card) {
      return fields === null && !card ? [] : [differs(at, { expected: fields, actual: card })];
    }
    const { due, ...numbers } = fields;
    return [
      ...fieldsThatDiffer(at, { wanted: numbers, actual: { ...card } }),
      ...(due === undefined ? [] : checkDue([...at, "due"], due, { card, start })),
    ];
  });
}

/** Due dates are compared to the minute: FSRS steps are minutes and days. */
function checkDue(
  at: string[],
  moment: string,
  { card, start }: { card: { due: number } | undefined; start: number },
): Failure[] {
  const wanted = momentOf(moment, start);
  if (card && Math.abs(card.due - wanted) < 60_000) return [];
  const actual = card && new Date(card.due).toISOString();
  return [differs(at, { expected: new Date(wanted).toISOString(), actual })];
}
