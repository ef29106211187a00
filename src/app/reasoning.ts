import { VivaError } from "../domain/errors.ts";
import type { Notice } from "../domain/events.ts";
import type { Term } from "../domain/question.ts";
import type { Reasoner } from "../ports/reasoner.ts";
import type { Config } from "./config.ts";
import type { ModelSwitch } from "./session-commands.ts";

/** Which reasoner thinks, and how to change it. */
export interface Reasoning extends ModelSwitch {
  spec(): string;
  /** What the learner should know about the model, once. */
  notices(): Promise<readonly Notice[]>;
  /** Loads the reasoners; the engine asks for them when it starts. */
  load(): Promise<{ rule: Reasoner; current: () => Reasoner }>;
}

/** The reasoner that the config asks for. */
export function openReasoning(config: Config, deps: { terms: () => readonly Term[] }): Reasoning {
  const wanted = config.model.spec;
  let rule: Promise<Reasoner> | undefined;
  const loadRule = () => {
    rule ??= import("../reasoning/by-rule/reasoner.ts").then(({ reasonByRule }) => reasonByRule(deps));
    return rule;
  };
  return {
    spec: () => "rule",
    current: () => "rule",
    async use(spec) {
      if (spec === "rule") return;
      throw unreachable(spec);
    },
    async notices() {
      if (wanted === undefined || wanted === "rule") return [];
      return [{ code: "model-unreachable", message: `${unreachable(wanted).message} Going on by rule.` }];
    },
    async load() {
      const loaded = await loadRule();
      return { rule: loaded, current: () => loaded };
    },
  };
}

function unreachable(spec: string): VivaError {
  return new VivaError(
    "model-unreachable",
    `The model ${spec} can't be used.`,
    "Thinking goes on by rule: /model rule.",
  );
}
