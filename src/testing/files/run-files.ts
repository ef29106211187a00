import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { asVivaError } from "../../domain/errors.ts";
import type { ScenarioResult, Totals } from "../result.ts";
import { runLoaded } from "../run-scenario.ts";
import { type LoadedScenario, loadScenario } from "../scenario/load.ts";
import { findScenarios } from "./find.ts";
import { Worker } from "./workers.ts";

export interface RunFilesOptions {
  /** Only scenarios whose name or file contains this text. */
  readonly grep?: string | undefined;
  /** Processes that work at once, this one included; as many as there are cores when left out. */
  readonly jobs?: number | undefined;
  readonly onScenario?: (result: ScenarioResult, loaded: LoadedScenario) => void;
  readonly onFault?: (file: string, message: string) => void;
}

export interface FilesResult {
  readonly totals: Totals;
  /** In order of the files. */
  readonly results: readonly ScenarioResult[];
}

/** Starting a process costs as much as so many turns: fewer are run here. */
const turnsWorthAProcess = 150;

/**
 * Runs scenario files and those below folders, several at a time. Rejects with VivaError `file-unreadable`
 * for a path that does not exist; a faulty file is told to `onFault`, and the rest is run.
 */
export async function runFiles(
  paths: readonly string[],
  options: RunFilesOptions = {},
): Promise<FilesResult> {
  const startedAt = performance.now();
  const { grep = "", onScenario = () => undefined, onFault = () => undefined } = options;
  const loaded: LoadedScenario[] = [];
  let faulty = 0;
  for (const file of findScenarios(paths)) {
    try {
      const one = loadScenario(file);
      if (`${one.scenario.name}\n${file}`.toLowerCase().includes(grep.toLowerCase())) loaded.push(one);
    } catch (error) {
      faulty++;
      onFault(file, asVivaError(error).message);
    }
  }
  const results = await runAll(loaded, { jobs: options.jobs, onScenario });
  const sum = (of: (result: ScenarioResult) => number) =>
    results.reduce((all, result) => all + of(result), 0);
  const totals = {
    scenarios: results.length,
    failed: results.filter(({ ok }) => !ok).length,
    faulty,
    turns: sum(({ turns }) => turns),
    kills: sum(({ kills }) => kills),
    ms: Math.round(performance.now() - startedAt),
  };
  return { results, totals };
}

/** Those with kills first: they take longest and wait for processes of their own. */
async function runAll(
  loaded: readonly LoadedScenario[],
  options: { jobs: number | undefined; onScenario: NonNullable<RunFilesOptions["onScenario"]> },
): Promise<ScenarioResult[]> {
  const { onScenario, jobs = availableParallelism() } = options;
  const weight = loaded.reduce((sum, { scenario }) => sum + scenario.turns.length, 0);
  const count = Math.min(jobs, loaded.length, 1 + Math.floor(weight / turnsWorthAProcess)) - 1;
  const workers = Array.from({ length: count }, () => new Worker());
  const order = [...loaded.keys()].sort((a, b) => Number(kills(loaded[b]!)) - Number(kills(loaded[a]!)));
  const results: ScenarioResult[] = [];
  const take = async (run: (one: LoadedScenario) => Promise<ScenarioResult>) => {
    for (let at = order.shift(); at !== undefined; at = order.shift()) {
      const one = loaded[at]!;
      const result = await run(one);
      results[at] = result;
      onScenario(result, one);
    }
  };
  const here = async (one: LoadedScenario) => {
    // Lets the answers of the other processes in.
    await setImmediate();
    return runLoaded(one);
  };
  try {
    await Promise.all([take(here), ...workers.map((worker) => take(({ file }) => worker.run(file)))]);
  } finally {
    for (const worker of workers) worker.end();
  }
  return results;
}

function kills({ scenario }: LoadedScenario): boolean {
  return scenario.turns.some((turn) => "kill" in turn && turn.kill !== undefined);
}
