import { VivaError } from "../../domain/errors.ts";
import { type Grade, type PointVerdict, verdictOf } from "../../domain/grade.ts";
import { scenarios } from "../../messages/scenarios.ts";
import type { Bank, BankedQuestion } from "../../ports/bank.ts";
import type { Memory } from "../../ports/memory.ts";
import { momentOf } from "../scenario/duration.ts";
import type { PastAnswer } from "../scenario/given.ts";

const session = "s-history";

/** Writes answers given before the scenario into the memory, as if they had been graded then. */
export async function writeHistory(
  past: readonly PastAnswer[],
  { memory, bank, now }: { memory: Memory; bank: Bank; now: number },
): Promise<void> {
  for (const [index, answer] of past.entries()) {
    const banked = bank.question(answer.question);
    if (!banked) {
      throw new VivaError("bad-scenario", ...scenarios.faults.notInPack(answer.question));
    }
    await writeAnswer(answer, {
      memory,
      banked,
      at: momentOf(answer.at, now),
      turn: `${session}.${index + 1}`,
    });
  }
}

async function writeAnswer(
  past: PastAnswer,
  { memory, banked, at, turn }: { memory: Memory; banked: BankedQuestion; at: number; turn: string },
): Promise<void> {
  const { question, objective, topic } = banked;
  const grade = gradeOfPast(past, banked);
  await memory.recordAttempt(`${turn}/record`, {
    start: {
      id: `a-${turn}`,
      session,
      turn,
      question: question.id,
      objective,
      topic,
      at,
      hints: past.hints,
      gaveUp: false,
      ...(past.confidence === undefined ? {} : { confidence: past.confidence }),
    },
    answer: past.answer,
    grade,
  });
  if (past.episode) {
    await memory.rememberEpisode(`${turn}/remember`, {
      id: `e-${turn}`,
      session,
      attempt: `a-${turn}`,
      objective,
      topic,
      question: question.id,
      at,
      verdict: grade.verdict,
      missed: past.missed,
      misconceptions: past.misconceptions,
      reflection: "",
    });
  }
  await memory.closeTurn(`${turn}/close`, {
    session,
    turn,
    at,
    said: [],
    asked: question.id,
    finished: true,
  });
}

function gradeOfPast({ score, missed, answer }: PastAnswer, { question }: BankedQuestion): Grade {
  const texts = question.kind === "open" ? question.points : [];
  const points = texts.map(
    ({ id, text, weight }): PointVerdict =>
      missed.includes(text) || score === 0
        ? { id, text, weight, verdict: "missed", missing: text }
        : { id, text, weight, verdict: "met", quote: answer },
  );
  return {
    score,
    estimate: score,
    verdict: verdictOf(score, []),
    points,
    misconceptions: [],
    grader: { name: "history", version: "1" },
  };
}
