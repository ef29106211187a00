import { VivaError } from "../../domain/errors.ts";
import type { Term } from "../../domain/question.ts";
import { modelSays } from "../../messages/by-model.ts";
import type { CallContext, Outcome, Reasoner } from "../../ports/reasoner.ts";
import { clarifyByRule } from "./clarify.ts";
import { composeByRule } from "./compose.ts";
import { explainByRule } from "./explain.ts";
import { followUpByRule } from "./follow-up.ts";
import { hintByRule } from "./hint.ts";
import { hearByRule } from "./in-context.ts";
import { judgeByRule } from "./judge.ts";
import { reflectByRule } from "./reflect.ts";
import { summariseByRule } from "./summarise.ts";
import { tellsKey } from "./text/tells-key.ts";

/** What the judgements by rule know besides their input. */
export interface RuleReasonerDeps {
  /** The glossary; asked for when it is needed. */
  readonly terms: () => readonly Term[];
}

/** The judgements without a model: pure functions of their input, the same every time, no call counted. */
export function reasonByRule(deps: RuleReasonerDeps): Reasoner {
  return {
    name: "rule",
    classify: settled(hearByRule),
    compose: settled(composeByRule),
    judge: settled((input) => judgeByRule(input, { terms: deps.terms() })),
    explain: settled(explainByRule),
    hint: settled(hintByRule),
    clarify: settled((input) => clarifyByRule(input, deps.terms())),
    followUp: settled(followUpByRule),
    reflect: settled(reflectByRule),
    tells: tellsKey,
    summarise: settled(summariseByRule),
  };
}

/** A pure function as a judgement of the port: rejects when the turn was stopped, has nothing to notify. */
function settled<Input, Value>(judge: (input: Input) => Value) {
  return async (input: Input, { signal }: CallContext): Promise<Outcome<Value>> => {
    if (signal.aborted) throw new VivaError("cancelled", ...modelSays.turnStopped);
    return { value: judge(input), notices: [] };
  };
}
