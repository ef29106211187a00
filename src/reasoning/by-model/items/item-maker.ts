import { gradeOf } from "../../../domain/grade.ts";
import type { Question } from "../../../domain/question.ts";
import { madeQuestions } from "../../../messages/made-questions.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { ItemMaker, ItemStep, ItemTask } from "../../../ports/item-maker.ts";
import type { Model } from "../../../ports/model.ts";
import type { CallContext, Reasoner } from "../../../ports/reasoner.ts";
import { Gate } from "../call/gate.ts";
import type { Setback } from "../call/notices.ts";
import { letter, solutionSchema, solvePrompt, solveSections } from "../prompts/item-solve.ts";
import {
  choiceDraftSchema,
  openDraftSchema,
  writeChoicePrompt,
  writeOpenPrompt,
  writeSections,
} from "../prompts/item-write.ts";
import { askJson } from "../reply/ask-json.ts";
import { questionOf } from "./draft.ts";
import { faultsOf } from "./faults.ts";

/** A blind answer must reach this score by rule, or the question can't be answered from its passage. */
const blindScore = 0.5;

export interface ItemMakerDeps {
  readonly model: Model;
  /** Grades the blind answer: by rule, so that a weak model does not agree with itself. */
  readonly rule: Reasoner;
  readonly clock: Clock;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Makes questions with a model; every call counts against the budget of the context. */
export function makeItemsByModel({ model, rule, clock, sleep }: ItemMakerDeps): ItemMaker {
  const gate = new Gate({ model, clock, sleep });
  return {
    maker: { model: model.spec, promptHash: `${writeOpenPrompt.hash}+${writeChoicePrompt.hash}` },
    write: (task, faults, context) => write(gate, { task, faults, context }),
    solve: (task, question, context) => solve(gate, { task, question, context }),
    async check(task, question, solution, context) {
      const faults = faultsOf(task, question);
      return [...faults, ...(await solutionFaults(rule, { task, question, solution, context }))];
    },
  };
}

async function write(
  gate: Gate,
  { task, faults, context }: { task: ItemTask; faults: readonly string[]; context: CallContext },
): Promise<ItemStep<Question>> {
  const sections = writeSections(task, faults);
  const result =
    task.kind === "open"
      ? await askJson(gate, { prompt: writeOpenPrompt, sections, schema: openDraftSchema }, context)
      : await askJson(gate, { prompt: writeChoicePrompt, sections, schema: choiceDraftSchema }, context);
  if (result.kind !== "value") return { kind: "failed", reason: reasonOf(result) };
  const question = questionOf(task, result.value);
  if (!question) return { kind: "failed", reason: madeQuestions.incomplete };
  return { kind: "made", value: question };
}

async function solve(
  gate: Gate,
  { task, question, context }: { task: ItemTask; question: Question; context: CallContext },
): Promise<ItemStep<string>> {
  const request = { prompt: solvePrompt, sections: solveSections(task, question), schema: solutionSchema };
  const result = await askJson(gate, request, context);
  if (result.kind !== "value") return { kind: "failed", reason: reasonOf(result) };
  gate.useful();
  const { answerable, answer, option } = result.value;
  if (!answerable) return { kind: "made", value: "" };
  return { kind: "made", value: question.kind === "choice" ? optionText(question, option) : answer };
}

function optionText({ options }: Question & { kind: "choice" }, said: string): string {
  const at = /^\W*([a-h])\b/i.exec(said)?.[1]?.toLowerCase();
  const byLetter = options.find((_, index) => letter(index) === at);
  return (byLetter ?? options.find(({ text }) => text === said.trim()))?.text ?? "";
}

async function solutionFaults(
  rule: Reasoner,
  of: { task: ItemTask; question: Question; solution: string; context: CallContext },
): Promise<string[]> {
  const { task, question, solution, context } = of;
  if (solution.trim() === "") return [madeQuestions.unanswerable];
  if (question.kind === "choice") {
    const chosen = question.options.find(({ text }) => text === solution);
    return chosen && question.right.includes(chosen.id) ? [] : [madeQuestions.otherOption(solution)];
  }
  const { value } = await rule.judge({ question, answer: solution, passages: [task.passage] }, context);
  const { score, estimate } = gradeOf(value);
  return (score ?? estimate) >= blindScore ? [] : [madeQuestions.otherAnswer(solution)];
}

function reasonOf(setback: Setback): string {
  switch (setback.kind) {
    case "failed":
      return setback.error.message;
    case "turn-limit":
    case "session-limit":
      return madeQuestions.noCallLeft;
    case "too-long":
      return madeQuestions.tooLong;
    case "resting":
      return madeQuestions.resting;
    default:
      return madeQuestions.unreadable;
  }
}
