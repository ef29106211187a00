import type { Judgement } from "../../domain/grade.ts";
import type { OpenQuestion, RubricPoint } from "../../domain/question.ts";
import { modelSays } from "../../messages/by-model.ts";
import type { CallContext, JudgeInput, ModelCall, Outcome, Reasoner } from "../../ports/reasoner.ts";
import type { Gate } from "./call/gate.ts";
import type { Setback } from "./call/notices.ts";
import type { Prompt } from "./call/prompt.ts";
import { fallBack } from "./fall-back.ts";
import { combine, needsSecond, showsWords } from "./judge/combine.ts";
import { type Reading, readingOf } from "./judge/reading.ts";
import { judgePrompt, judgeSections, secondJudgePrompt, verdictsSchema } from "./prompts/judge.ts";
import { askJson } from "./reply/ask-json.ts";

/** The judge's version: changes with how verdicts become a judgement. The prompt has its own hash. */
const version = "1";
/** A longer answer is read by rule: it does not fit a small context, and nothing is cut off silently. */
const mostCharacters = 6_000;

/**
 * Reads an open answer with the model, point by point; a second, independent reading where the first is near a
 * boundary or far from the rule. At most two calls. Exact kinds of question, and what the model can't do, go by rule.
 */
export async function judgeByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [JudgeInput, CallContext],
): Promise<Outcome<Judgement>> {
  const ruled = await fallback.judge(input, context);
  const { question, only } = input;
  if (question.kind !== "open" || input.answer.trim() === "") return ruled;
  const byRule = (setback: Setback) => fallBack(setback, { gate, context, rule: async () => ruled });
  if (input.answer.length > mostCharacters) return byRule({ kind: "too-long" });
  const points = question.points.filter(({ id }) => only === undefined || only.includes(id));
  if (points.length === 0) return ruled;

  const calls: ModelCall[] = [];
  const read = (prompt: Prompt, inOrder: readonly RubricPoint[]) =>
    readOnce(gate, { input, question, prompt, context, calls, points: inOrder, ruled: ruled.value });
  const first = await read(judgePrompt, points);
  if (first.kind !== "reading") return byRule(first);
  if (!first.reading.sound) return byRule({ kind: "unfit", what: modelSays.because.noEvidence });
  gate.useful();

  const readings: [Reading, ...Reading[]] = [first.reading];
  if (needsSecond(first.reading, ruled.value) && gate.mayGrade(context.budget)) {
    const second = await read(secondJudgePrompt, points.toReversed());
    if (second.kind === "reading" && second.reading.sound) readings.push(inOrderOf(points, second.reading));
  }
  // Nothing was shown that could be checked, once, or where the rule found nothing either: the model has no part in it.
  const alone = readings.length === 1 || !ruled.value.points.some(({ quote }) => quote !== undefined);
  if (alone && !readings.some((reading) => showsWords(reading, ruled.value))) return ruled;
  return {
    value: { ...combine(readings, ruled.value), grader: graderOf(gate, calls) },
    notices: [],
  };
}

async function readOnce(
  gate: Gate,
  of: {
    input: JudgeInput;
    question: OpenQuestion;
    points: readonly RubricPoint[];
    prompt: Prompt;
    context: CallContext;
    calls: ModelCall[];
    ruled: Judgement;
  },
): Promise<{ kind: "reading"; reading: Reading } | Setback> {
  const { input, question, points, prompt, context, calls, ruled } = of;
  const result = await askJson(
    gate,
    {
      prompt,
      sections: judgeSections(question, input, points),
      schema: verdictsSchema(
        points,
        question.misconceptions.map(({ id }) => id),
      ),
      grading: true,
      onCall: (call) => void calls.push(call),
    },
    context,
  );
  if (result.kind !== "value") return result;
  const { answer, passages, shown = [] } = input;
  const known = { ...question, hints: [...question.hints, ...shown] };
  return {
    kind: "reading",
    reading: readingOf(result.value, { question: known, answer, passages, points, ruled: ruled.points }),
  };
}

function inOrderOf(points: readonly RubricPoint[], reading: Reading): Reading {
  const ordered = (of: Reading["points"]) => points.map(({ id }) => of.find((point) => point.id === id)!);
  return { ...reading, points: ordered(reading.points), hopeful: ordered(reading.hopeful) };
}

function graderOf({ model }: Gate, calls: readonly ModelCall[]) {
  const sum = (of: (call: ModelCall) => number) => calls.reduce((total, call) => total + of(call), 0);
  return {
    name: model,
    version,
    model,
    promptHash: judgePrompt.hash,
    usage: { calls: calls.length, in: sum((call) => call.in), out: sum((call) => call.out) },
    ms: Math.round(sum(({ totalMs }) => totalMs)),
  };
}
