import { reasonByModel, reasonByRule } from "../../app/parts.ts";
import type { Reasoning } from "../../app/reasoning.ts";
import { VivaError } from "../../domain/errors.ts";
import { scenarios } from "../../messages/scenarios.ts";
import type { Bank } from "../../ports/bank.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Model } from "../../ports/model.ts";
import type { Reasoner } from "../../ports/reasoner.ts";
import { durationMs } from "../scenario/duration.ts";
import type { Scripted, Taped } from "../scenario/given.ts";
import { asModel } from "../script/as-model.ts";
import type { ScriptedModel } from "../script/scripted-model.ts";
import type { Tape } from "./tape.ts";

/** Who calls what: the purpose of a judgement's calls and the nodes that ask for it. */
const judgements = {
  classify: { purpose: "classify", nodes: ["route"] },
  compose: { purpose: "compose", nodes: ["compose"] },
  judge: { purpose: "judge", nodes: ["judge", "dispute"] },
  explain: { purpose: "explain", nodes: ["explain"] },
  hint: { purpose: "hint", nodes: ["hint"] },
  clarify: { purpose: "explain", nodes: ["clarify"] },
  followUp: { purpose: "compose", nodes: ["follow-up"] },
  reflect: { purpose: "reflect", nodes: ["reflect"] },
  summarise: { purpose: "summarise", nodes: ["summarise"] },
} as const satisfies Record<
  Exclude<keyof Reasoner, "name" | "tells">,
  { purpose: string; nodes: readonly string[] }
>;

export interface TestReasoningOptions {
  readonly bank: Bank;
  readonly clock: Clock;
  /** Undefined: by rule only. */
  readonly scripted?: { readonly model: ScriptedModel; readonly given: Scripted } | undefined;
  /** A recording that is played, or a model that is being recorded. */
  readonly taped?: { readonly model: Model; readonly tape: Tape; readonly given: Taped } | undefined;
  /** The node that runs now. */
  readonly node: () => string | undefined;
}

/** The reasoning of a scenario: by rule, and by the scripted or recorded model behind the tutor's own prompts and checks. */
export function testReasoning(options: TestReasoningOptions): Reasoning {
  const { bank, clock, scripted, taped, node } = options;
  const rule = reasonByRule({ terms: () => bank.terms() });
  const byModel = scripted
    ? scriptedReasoner(scripted, { rule, clock, node })
    : taped && reasonByModel({ model: taped.model, fallback: rule, clock, sleep: taped.tape.sleep });
  const given = scripted?.given ?? taped?.given;
  const spec = byModel?.name;
  let current = byModel && given?.start === "model" ? byModel : rule;
  return {
    spec: () => current.name,
    model: () => undefined,
    current: () => current.name,
    async use(wanted) {
      if (wanted === "rule") current = rule;
      else if (byModel && wanted === spec) current = byModel;
      else throw unreachable(wanted);
    },
    notices: async () => [],
    load: async () => ({ rule, current: () => current }),
  };
}

function scriptedReasoner(
  { model, given }: NonNullable<TestReasoningOptions["scripted"]>,
  { rule, clock, node }: { rule: Reasoner; clock: Clock; node: () => string | undefined },
): Reasoner {
  const { name: spec, context: contextLength, silence, others } = given;
  const port = asModel(model, { spec, contextLength, silenceMs: durationMs(silence), node });
  // Waits between tries pass at once: the clock stands still.
  const byModel = reasonByModel({ model: port, fallback: rule, clock, sleep: async () => undefined });
  if (others === "script") return byModel;
  const chosen = Object.entries(judgements).map(([name, { purpose, nodes }]) => {
    const by = model.script.speaksOf(purpose, nodes) ? byModel : rule;
    return [name, by[name as keyof typeof judgements]] as const;
  });
  return { ...Object.fromEntries(chosen), name: spec, tells: rule.tells } as unknown as Reasoner;
}

function unreachable(spec: string): VivaError {
  return new VivaError("model-unreachable", ...scenarios.faults.noModel(spec));
}
