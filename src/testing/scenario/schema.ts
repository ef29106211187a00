import { z } from "zod";
import { givenSchema, modelSchema } from "./given.ts";
import { turnSchema } from "./turn.ts";

/** A conversation as a file: what is given, who thinks, what is said, and what to expect after each turn. */
export const scenarioSchema = z.strictObject({
  name: z.string().min(1).describe("What the scenario shows, as a sentence."),
  given: givenSchema.prefault({}),
  model: modelSchema.default("rule").describe("The model's script; `rule` for none."),
  turns: z.array(turnSchema).min(1),
});

export type ScenarioInput = z.input<typeof scenarioSchema>;
export type Scenario = z.output<typeof scenarioSchema>;

/** The JSON schema of a scenario file, for editors. */
export function scenarioJsonSchema(): object {
  const schema = z.toJSONSchema(scenarioSchema, { io: "input", unrepresentable: "any", reused: "ref" });
  return { ...schema, $id: "scenario.schema.json", title: "Viva scenario" };
}
