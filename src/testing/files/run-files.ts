import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { ScenarioResult, Totals } from "../result.ts";
import { findScenarios } from "./find.ts";
import type { FileJob, FileOutcome } from "./run-file.ts";
import { Worker } from "./workers.ts";

export interface RunFilesOptions {
  /** Only scenarios whose name or file contains this text. */
  readonly grep?: string | undefined;
  /** Processes that work at once, this one included; as many as there are cores when left out. */
  readonly jobs?: number | undefined;
  readonly onScenario?: (result: ScenarioResult) => void;
  readonly onFault?: (file: string, message: string) => void;
}

export interface FilesResult {
  readonly totals: Totals;
  /** In order of the files. */
  readonly results: readonly ScenarioResult[];
}

/** Starting a process costs as much as so many turns: fewer are run here. */
const turnsWorthAProcess = 150;

/** While this process is busy with a scenario of its own it sends no jobs: so many lie ready for each other one. */
const jobsAhead = 3;

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
  let faulty = 0;
  const outcomes = await runAll(findScenarios(paths), {
    grep,
    jobs: options.jobs,
    onOutcome(file, { result, fault }) {
      if (result) onScenario(result);
      if (fault === undefined) return;
      faulty++;
      onFault(file, fault);
    },
  });
  const results = outcomes.flatMap(({ result }) => result ?? []);
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

/**
 * What became of each file, in their order. Reading a file properly costs as much as a turn, so whoever runs it
 * reads it. Those with kills go first: they take longest and wait for processes of their own.
 */
async function runAll(
  files: readonly string[],
  options: {
    grep: string;
    jobs: number | undefined;
    onOutcome: (file: string, outcome: FileOutcome) => void;
  },
): Promise<FileOutcome[]> {
  const { grep, onOutcome, jobs = availableParallelism() } = options;
  const glances = files.map(glanceAt);
  const weight = glances.reduce((sum, { turns }) => sum + turns, 0);
  const count = Math.min(jobs, files.length, 1 + Math.floor(weight / turnsWorthAProcess)) - 1;
  const workers = Array.from({ length: count }, () => new Worker());
  const order = [...files.keys()].sort((a, b) => Number(glances[b]!.kills) - Number(glances[a]!.kills));
  const outcomes: FileOutcome[] = [];
  const take = async (run: (job: FileJob) => Promise<FileOutcome>) => {
    for (let at = order.shift(); at !== undefined; at = order.shift()) {
      const file = files[at]!;
      const outcome = await run({ file, grep });
      outcomes[at] = outcome;
      onOutcome(file, outcome);
    }
  };
  const here = async (job: FileJob) => {
    // Lets the answers of the other processes in.
    await setImmediate();
    // The tutor is loaded while the other processes load theirs.
    const { runFile } = await import("./run-file.ts");
    return runFile(job);
  };
  try {
    const there = workers.flatMap((worker) =>
      Array.from({ length: jobsAhead }, () => take((job) => worker.run(job))),
    );
    await Promise.all([take(here), ...there]);
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
  return outcomes;
}

/** How much there is to do in a file, by its words; one that can't be read says so when it is run. */
function glanceAt(file: string): { turns: number; kills: boolean } {
  try {
    const text = readFileSync(file, "utf8");
    return { turns: text.match(/\b(say|command):/g)?.length ?? 0, kills: /\bkill:/.test(text) };
  } catch {
    // Its run will tell.
    return { turns: 0, kills: false };
  }
}
