import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readYaml, renderProblem } from "../../app/parts.ts";
import { VivaError } from "../../domain/errors.ts";
import { scenarios } from "../../messages/scenarios.ts";
import { scriptOf, tapedIn } from "./given.ts";
import { type Scenario, type ScenarioInput, scenarioSchema } from "./schema.ts";

/** A scenario with where it came from. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  /** The file, or a name for a scenario that was made in a program. */
  readonly file: string;
  /** Relative packs are looked for from here. */
  readonly folder: string;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads a scenario file. Throws VivaError `bad-scenario` with `file:line: fault` for each fault. */
export function loadScenario(file: string): LoadedScenario {
  const text = readScenarioFile(file);
  const { value, problems, lineOf } = readYaml({ text, file, schema: scenarioSchema });
  if (!value) throw badScenario(problems.map(renderProblem));
  return checked({ scenario: value, file, folder: dirname(file), lineOf });
}

/** A scenario made in a program. Throws VivaError `bad-scenario`. */
export function scenarioOf(input: ScenarioInput, options: { folder?: string } = {}): LoadedScenario {
  const parsed = scenarioSchema.safeParse(input);
  const file = `scenario "${input.name}"`;
  if (!parsed.success) {
    throw badScenario(
      parsed.error.issues.map(({ path, message }) => `${file}: ${path.join(".")}: ${message}`),
    );
  }
  const { folder = "." } = options;
  return checked({ scenario: parsed.data, file, folder, lineOf: () => 1 });
}

/** Folders of the packs, absolute: passages are known by them in every process. `built-in` stays what it is. */
export function packFolders({ scenario, folder }: LoadedScenario): string[] {
  return scenario.given.pack.map((pack) => (pack === "built-in" ? pack : resolve(folder, pack)));
}

/** Where a scenario's recording lies; undefined when it has none. */
export function cassetteOf({ scenario, folder }: LoadedScenario): string | undefined {
  const taped = tapedIn(scenario.model);
  return taped && resolve(folder, taped.cassette);
}

/** What a schema can't say: a turn of the script has to exist, and so does a terminal. */
function checked(loaded: LoadedScenario): LoadedScenario {
  const { scenario, file, lineOf } = loaded;
  const faults: string[] = [];
  const fault = (path: PropertyKey[], message: string) => faults.push(`${file}:${lineOf(path)}: ${message}`);
  const opened = new Set(["first"]);
  for (const [index, turn] of scenario.turns.entries()) {
    if ("open" in turn) opened.add(turn.open.terminal);
    const terminal = "in" in turn ? turn.in : "close" in turn ? turn.close : undefined;
    if (terminal !== undefined && !opened.has(terminal)) {
      fault(["turns", index], scenarios.faults.noTerminal(terminal));
    }
  }
  for (const [index, line] of scriptOf(scenario.model).entries()) {
    if ((line.turn ?? 0) > scenario.turns.length) {
      fault(["model", "script", index, "turn"], scenarios.faults.noTurn(line.turn));
    }
  }
  const killing = scenario.turns.findIndex((turn) => "kill" in turn && turn.kill !== undefined);
  if (tapedIn(scenario.model) && killing >= 0) {
    fault(["turns", killing, "kill"], scenarios.faults.killedTape);
  }
  if (faults.length > 0) throw badScenario(faults);
  return loaded;
}

function readScenarioFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const why = (error as Error).message;
    throw new VivaError("file-unreadable", ...scenarios.faults.unreadable(file, why), error);
  }
}

function badScenario(faults: readonly string[]): VivaError {
  return new VivaError("bad-scenario", ...scenarios.faults.bad(faults));
}
