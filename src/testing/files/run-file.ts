import { asVivaError } from "../../domain/errors.ts";
import type { ScenarioResult } from "../result.ts";
import { runLoaded } from "../run-scenario.ts";
import { type LoadedScenario, loadScenario } from "../scenario/load.ts";

/** A file that a process is to run, if its scenario is one of those wanted. */
export interface FileJob {
  readonly file: string;
  /** Only when the scenario's name or file contains this text. */
  readonly grep: string;
}

/** What became of a file: its scenario ran, or the file is faulty, or neither: another was wanted. */
export interface FileOutcome {
  readonly result?: ScenarioResult;
  readonly fault?: string;
}

/** Loads a scenario file and runs it. Never rejects. */
export async function runFile({ file, grep }: FileJob): Promise<FileOutcome> {
  let loaded: LoadedScenario;
  try {
    loaded = loadScenario(file);
  } catch (error) {
    return { fault: asVivaError(error).message };
  }
  const wanted = `${loaded.scenario.name}\n${file}`.toLowerCase().includes(grep.toLowerCase());
  return wanted ? { result: await runLoaded(loaded) } : {};
}
