import { prettyScenario } from "./report/pretty.ts";
import type { ScenarioResult } from "./result.ts";
import { type RunOptions, runScenario } from "./run-scenario.ts";
import type { ScenarioInput } from "./scenario/schema.ts";

/** Runs a scenario and throws an error with the differences and the conversation when it fails. */
export async function assertScenario(
  scenario: string | ScenarioInput,
  options: RunOptions = {},
): Promise<ScenarioResult> {
  const result = await runScenario(scenario, options);
  if (!result.ok) throw new Error(prettyScenario(result));
  return result;
}
