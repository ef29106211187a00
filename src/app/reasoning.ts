import type { Notice } from "../domain/events.ts";
import type { Term } from "../domain/question.ts";
import type { Clock } from "../ports/clock.ts";
import type { Model } from "../ports/model.ts";
import type { Reasoner } from "../ports/reasoner.ts";
import type { Config } from "./config.ts";
import type { ModelSwitch } from "./session-commands.ts";

/** Which reasoner thinks, and how to change it. */
export interface Reasoning extends ModelSwitch {
  /** `rule`, or the model's spec; known once `notices` was awaited. */
  spec(): string;
  /** The model in use; undefined when thinking by rule. */
  model(): Model | undefined;
  /** Looks for the model that the config asks for; what the learner should know about it, once. */
  notices(): Promise<readonly Notice[]>;
  /** Loads the reasoners; the engine asks for them when it starts. */
  load(): Promise<{ rule: Reasoner; current: () => Reasoner }>;
}

/** The reasoner that the config asks for: a model with the rules behind it, or the rules alone. */
export function openReasoning(
  config: Config,
  deps: { terms: () => readonly Term[]; clock: Clock },
): Reasoning {
  const { clock } = deps;
  const forever = new AbortController().signal;
  let model: Model | undefined;
  let looked: Promise<readonly Notice[]> | undefined;
  let rule: Promise<Reasoner> | undefined;
  const byModel = new Map<Model, Promise<Reasoner>>();

  const loadRule = () => {
    rule ??= import("../reasoning/by-rule/reasoner.ts").then(({ reasonByRule }) => reasonByRule(deps));
    return rule;
  };
  const look = async () => {
    if (config.model.spec === "rule") return [];
    const { chooseModel } = await import("./models.ts");
    const choice = await chooseModel(config, forever);
    if (choice.kind === "model") model = choice.model;
    return choice.notices;
  };
  const reasonerOf = async (wanted: Model) => {
    const { reasonWith } = await import("./models.ts");
    const reasoner = byModel.get(wanted) ?? reasonWith(wanted, { rule: await loadRule(), clock });
    byModel.set(wanted, reasoner);
    return reasoner;
  };
  let current: Reasoner | undefined;
  const use = async (wanted: Model | undefined) => {
    current = wanted ? await reasonerOf(wanted) : await loadRule();
    model = wanted;
  };

  const reasoning: Reasoning = {
    spec: () => model?.spec ?? "rule",
    model: () => model,
    current: () => reasoning.spec(),
    async use(spec) {
      await reasoning.notices();
      if (spec === "rule") return use(undefined);
      const { openModel } = await import("./models.ts");
      return use(await openModel(spec, config, forever));
    },
    notices() {
      looked ??= look();
      return looked;
    },
    async load() {
      await reasoning.notices();
      if (!current) await use(model);
      return { rule: await loadRule(), current: () => current! };
    },
  };
  return reasoning;
}
