import { asVivaError, VivaError } from "../../domain/errors.ts";
import { scenarios } from "../../messages/scenarios.ts";
import type { Model } from "../../ports/model.ts";
import { type Recorded, recordScenario } from "../record-scenario.ts";
import { cassetteOf, type LoadedScenario, loadScenario } from "../scenario/load.ts";
import { findScenarios } from "./find.ts";
import type { FilesResult, RunFilesOptions } from "./run-files.ts";

export interface RecordOptions extends Omit<RunFilesOptions, "jobs"> {
  readonly model: Model;
  /** What must not be in a recording, besides what looks like a key. */
  readonly secrets: readonly string[];
  /** Told of each file that was written, or why it was not. */
  readonly onRecorded: (recorded: Recorded) => void;
}

/**
 * Runs the scenarios that name a recording with a real model, one after the other, and writes their recordings.
 * Others are left alone. Rejects with VivaError `bad-scenario` when none names one, `file-unreadable` for a path.
 */
export async function recordFiles(paths: readonly string[], options: RecordOptions): Promise<FilesResult> {
  const startedAt = performance.now();
  const { grep = "", onScenario = () => undefined, onFault = () => undefined, onRecorded } = options;
  const results: FilesResult["results"][number][] = [];
  let faulty = 0;
  let seen = 0;
  for (const file of findScenarios(paths)) {
    let loaded: LoadedScenario;
    try {
      loaded = loadScenario(file);
    } catch (error) {
      faulty++;
      onFault(file, asVivaError(error).message);
      continue;
    }
    if (!`${loaded.scenario.name}\n${file}`.toLowerCase().includes(grep.toLowerCase())) continue;
    seen++;
    if (cassetteOf(loaded) === undefined) continue;
    const recorded = await recordScenario(loaded, options);
    results.push(recorded.result);
    onScenario(recorded.result);
    onRecorded(recorded);
  }
  if (results.length === 0 && seen > 0) throw nothingToRecord();
  const sum = (of: (result: FilesResult["results"][number]) => number) =>
    results.reduce((all, result) => all + of(result), 0);
  return {
    results,
    totals: {
      scenarios: results.length,
      failed: results.filter(({ ok }) => !ok).length,
      faulty,
      turns: sum(({ turns }) => turns),
      kills: 0,
      ms: Math.round(performance.now() - startedAt),
    },
  };
}

function nothingToRecord(): VivaError {
  return new VivaError("bad-scenario", ...scenarios.faults.nothingToRecord);
}
