import type { Clock } from "../../ports/clock.ts";
import type { Model } from "../../ports/model.ts";
import type { CallContext, Outcome, Reasoner } from "../../ports/reasoner.ts";
import { Gate } from "./call/gate.ts";
import { clarifyByModel } from "./clarify.ts";
import { classifyByModel } from "./classify.ts";
import { composeByModel } from "./compose.ts";
import { explainByModel } from "./explain.ts";
import { followUpByModel } from "./follow-up.ts";
import { hintByModel } from "./hint.ts";
import { judgeByModel } from "./judge.ts";
import { reflectByModel } from "./reflect.ts";
import { summariseByModel } from "./summarise.ts";

export interface ModelReasonerDeps {
  readonly model: Model;
  /** The judgements by rule: what every failure goes on with. */
  readonly fallback: Reasoner;
  readonly clock: Clock;
  /** Waits before a second try; rejects when the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

type ByModel<Input, Value> = (
  gate: Gate,
  fallback: Reasoner,
  call: [Input, CallContext],
) => Promise<Outcome<Value>>;

/**
 * The judgements by a model. Whatever the model does, each judgement is made: what fails goes on by rule, with
 * a notice that is told once. Rejects only with VivaError `cancelled`, or with what a broken cassette throws.
 */
export function reasonByModel({ model, fallback, clock, sleep }: ModelReasonerDeps): Reasoner {
  const gate = new Gate({ model, clock, sleep });
  const by =
    <Input, Value>(judge: ByModel<Input, Value>) =>
    (input: Input, context: CallContext) =>
      judge(gate, fallback, [input, context]);
  return {
    name: model.spec,
    classify: by(classifyByModel),
    compose: by(composeByModel),
    judge: by(judgeByModel),
    explain: by(explainByModel),
    hint: by(hintByModel),
    clarify: by(clarifyByModel),
    followUp: by(followUpByModel),
    reflect: by(reflectByModel),
    tells: (text, question) => fallback.tells(text, question),
    summarise: by(summariseByModel),
  };
}
