import type { Notice, Usage } from "../domain/events.ts";
import { type Grade, gradeOf, type Judgement } from "../domain/grade.ts";
import type { IntentLabel } from "../domain/intent.ts";
import type { CallContext, ClassifyInput } from "../ports/reasoner.ts";
import { type AnswerTask, gradeAnswer, judgeAnswer, questionOf } from "../reasoning/by-rule/grade-answer.ts";
import { type TurnBudget, turnBudget } from "./budget.ts";
import { openClock } from "./clock.ts";
import type { Config } from "./config.ts";

/** Who grades a pile of answers. */
export interface Examiner {
  grade(task: AnswerTask): Grade | Promise<Grade>;
  /** Whether it must stop: its tokens are used up. */
  spent(): boolean;
}

export const ruleExaminer: Examiner = { grade: gradeAnswer, spent: () => false };

/** A model outside of a conversation, with the tutor's own prompts, checks and limits around it. */
export interface ModelExaminer extends Examiner {
  readonly spec: string;
  grade(task: AnswerTask): Promise<Grade>;
  classify(input: ClassifyInput): Promise<IntentLabel>;
  usage(): Usage;
}

/** Calls for one answer or message: two readings of it. */
const callsEach = 2;

/**
 * Opens the model of `--model` for a pile of answers or messages: judged as in the chat, with a second reading where
 * it is worth one, and by rule where the model fails, which `tell` is told once. Never uses more than the session's
 * tokens. Rejects with ModelError (exit 5) when the model does not answer.
 */
export async function openExaminer(
  spec: string,
  config: Config,
  { signal, tell }: { signal: AbortSignal; tell: (notice: Notice) => void },
): Promise<ModelExaminer> {
  const [{ demandModel, reasonWith }, { reasonByRule }] = await Promise.all([
    import("./models.ts"),
    import("../reasoning/by-rule/reasoner.ts"),
  ]);
  const model = await demandModel(spec, config, signal);
  // The pile's own judgement by rule stands behind the model: an answer without a rubric has one made of its reference.
  let ruled: Judgement | undefined;
  const plain = reasonByRule({ terms: () => [] });
  const rule = {
    ...plain,
    judge: async (...call: Parameters<typeof plain.judge>) =>
      ruled ? { value: ruled, notices: [] } : plain.judge(...call),
  };
  const reasoner = await reasonWith(model, { rule, clock: openClock() });
  const budgets: TurnBudget[] = [];
  const sum = (of: (usage: Usage) => number) => budgets.reduce((all, budget) => all + of(budget.usage()), 0);
  const left = () => config.limits.maxTokensPerSession - sum((usage) => usage.in + usage.out);
  const context = (): CallContext => {
    const budget = turnBudget({ maxCalls: callsEach, tokensLeft: left() });
    budgets.push(budget);
    return { signal, budget, onNotice: tell };
  };
  return {
    spec: model.spec,
    spent: () => left() <= 0,
    usage: () => ({
      calls: sum(({ calls }) => calls),
      in: sum((usage) => usage.in),
      out: sum(({ out }) => out),
    }),
    async grade(task) {
      ruled = judgeAnswer(task);
      const question = questionOf({ ...task, points: pointsOf(task, ruled) });
      const { value, notices } = await reasoner.judge(
        { question, answer: task.answer, passages: [] },
        context(),
      );
      for (const notice of notices) tell(notice);
      return gradeOf(value);
    },
    async classify(input) {
      ruled = undefined;
      const { value, notices } = await reasoner.classify(input, context());
      for (const notice of notices) tell(notice);
      return value.label;
    },
  };
}

/** The rubric, or the claims of the reference that the rule judged by. */
function pointsOf({ points }: AnswerTask, ruled: Judgement): AnswerTask["points"] {
  if (points.length > 0) return points;
  return ruled.points.map(({ id, text, weight }) => ({ id, text, weight, accept: [] }));
}
