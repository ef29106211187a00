import type { Grade } from "../../../src/domain/grade.ts";
import { correctFrom, gradeOf } from "../../../src/domain/grade.ts";
import type { OpenQuestionState } from "../../../src/domain/open-question.ts";
import type { Question } from "../../../src/domain/question.ts";
import type { BankedQuestion } from "../../../src/ports/bank.ts";
import type { GradedAttempt } from "../../../src/ports/memory.ts";
import type { TutorDeps } from "../deps.ts";
import { gradeText } from "../grade-text.ts";
import type { NodeFactory, NodeTools } from "../node.ts";
import type { TutorStateValue, TutorUpdate, Work } from "../state.ts";

/** Turns the finding into a grade and stores it, once for this turn. The question is answered from here on. */
export const record: NodeFactory = (deps) => async (state, tools) => {
  const { work, open, last } = state;
  const disputed = work.amends === "dispute";
  const target = disputed ? last : open;
  const banked = target ? deps.bank.question(target.question) : undefined;
  if (!work.judgement || !target || !banked) return { work: {} };

  const amended = disputed ? last?.attempt : open?.followUp?.attempt;
  const before = amended === undefined ? undefined : await deps.memory.attempt(amended);
  const grade = gradeOf(work.judgement, { atMostPartly: staysPartly(before, work.amends) });
  const attempt = before
    ? await amend(deps, state, { before, grade })
    : await recordNew(deps, state, { tools, banked, grade });
  emitGrade(tools, { attempt, question: banked.question.id, grade, amends: before !== undefined });

  const done: TutorUpdate = {
    work: {
      attempt,
      said: [{ kind: "grade", text: gradeText(grade) }],
      ...(open && !disputed ? { answered: open } : {}),
    },
    last: { attempt, question: banked.question.id },
  };
  if (disputed || !open) return done;
  const points = openPoints(banked.question, grade);
  const asksOn = !before && work.to === "answer" && points.length > 0;
  return { ...done, open: asksOn ? awaiting(open, attempt, points) : null };
};

/** What a follow-up added counts at most partly, unless the answer could not be graded without it. */
function staysPartly(before: GradedAttempt | undefined, amends: Work["amends"]): boolean {
  if (before === undefined) return false;
  const first = before.events[0]?.grade;
  const wasPartly = first !== undefined && "verdict" in first && first.verdict === "partly";
  return wasPartly && (amends === "follow-up" || before.attempt.followUp);
}

async function amend(
  { memory }: TutorDeps,
  { turn, work }: TutorStateValue,
  { before, grade }: { before: GradedAttempt; grade: Grade },
): Promise<string> {
  const kind = work.amends ?? "follow-up";
  const { attempt } = await memory.amendAttempt(`${turn.id}/record`, {
    attempt: before.attempt.id,
    event: { kind, turn: turn.id, at: turn.at, grade },
    ...(kind === "follow-up" ? { answer: work.text ?? "" } : {}),
  });
  return attempt.id;
}

async function recordNew(
  { memory }: TutorDeps,
  { turn, work, open }: TutorStateValue,
  { tools, banked, grade }: { tools: NodeTools; banked: BankedQuestion; grade: Grade },
): Promise<string> {
  const confidence = work.confidence ?? open?.confidence;
  const { attempt } = await memory.recordAttempt(`${turn.id}/record`, {
    start: {
      id: `a-${turn.id}`,
      session: tools.session,
      turn: turn.id,
      question: banked.question.id,
      objective: banked.objective,
      topic: banked.topic,
      at: turn.at,
      hints: open?.hints ?? 0,
      gaveUp: work.to === "give-up",
      ...(confidence === undefined ? {} : { confidence }),
    },
    answer: work.text ?? "",
    grade,
  });
  return attempt.id;
}

function emitGrade(
  tools: NodeTools,
  { attempt, question, grade, amends }: { attempt: string; question: string; grade: Grade; amends: boolean },
): void {
  const { verdict, score, estimate, reason } = grade;
  tools.emit({
    type: "grade",
    attempt,
    question,
    score,
    estimate,
    verdict,
    points: [...grade.points],
    grader: grade.grader.name,
    ...(amends ? { amends: true } : {}),
    ...(reason === undefined ? {} : { reason }),
  });
}

/**
 * The points a follow-up can still win, heaviest first; none for answers that are right, wrong or exact. An answer that
 * can't be graded although no point is missing is asked for as a whole: it would be lost otherwise.
 */
function openPoints(question: Question, grade: Grade): string[] {
  if (question.kind !== "open" || (grade.score ?? 0) >= correctFrom) return [];
  if (grade.verdict !== "partly" && grade.verdict !== "ungraded") return [];
  const left = grade.points.filter(({ verdict }) => verdict === "missed" || verdict === "partly");
  const wanted = left.length === 0 && grade.verdict === "ungraded" ? grade.points : left;
  return wanted.toSorted((a, b) => b.weight - a.weight).map(({ id }) => id);
}

/** The follow-up's text is written by the next node; until then the question itself stands for it. */
function awaiting(open: OpenQuestionState, attempt: string, points: string[]): OpenQuestionState {
  return { ...open, followUp: { attempt, text: open.text, points } };
}
