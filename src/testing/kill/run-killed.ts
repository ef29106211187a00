import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { scenarios } from "../../messages/scenarios.ts";
import { runEntry } from "../process/entry.ts";
import { scriptOf } from "../scenario/given.ts";
import type { LoadedScenario } from "../scenario/load.ts";
import type { KillPoint } from "../scenario/turn.ts";
import { performAndDump } from "../stage/perform.ts";
import type { Entry } from "../stage/record.ts";
import type { Job } from "./job.ts";

/** A scenario that was played with its kills. */
export interface KilledRun {
  readonly entries: readonly Entry[];
  /** What the memory held at the end. */
  readonly dump: string;
  /** Kills whose point never came. */
  readonly unreached: readonly number[];
}

type Done = { is: "done"; dump: string };

/**
 * Plays a scenario in processes that are killed by SIGKILL at these points; after each another process goes
 * on. What is left after the last kill is played here: this process never had that memory open.
 */
export async function runKilled(
  loaded: LoadedScenario,
  kills: readonly (readonly [number, KillPoint])[],
): Promise<KilledRun> {
  const home = mkdtempSync(join(tmpdir(), "viva-kill-"));
  const dataDir = join(home, "data");
  mkdirSync(dataDir, { mode: 0o700 });
  const entries: Entry[] = [];
  let left = kills;
  let resume: Job["resume"];
  try {
    while (left.length > 0) {
      const { scenario, folder } = loaded;
      const used = usedLines(entries, scriptOf(scenario.model).length);
      const job: Omit<Job, "journal"> = {
        scenario,
        folder: resolve(folder),
        dataDir,
        kills: left,
        used,
        ...(resume ? { resume } : {}),
      };
      const lines = await runChild(home, job);
      const done = lines.find((line): line is Done => line.is === "done");
      entries.push(...lines.filter((line): line is Entry => line.is !== "done"));
      if (done) return { entries, dump: done.dump, unreached: left.map(([turn]) => turn) };
      const begun = entries.findLast((entry) => entry.is === "begin");
      if (!begun) throw new Error(scenarios.faults.noTurnBegun);
      resume = begun;
      left = left.filter(([turn]) => turn > begun.turn);
    }
    const count = scriptOf(loaded.scenario.model).length;
    const sink = (entry: Entry) => void entries.push(entry);
    const dump = await performAndDump({
      loaded,
      sink,
      folder: dataDir,
      resume,
      used: usedLines(entries, count),
    });
    return { entries, dump, unreached: [] };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function runChild(home: string, job: Omit<Job, "journal">): Promise<(Entry | Done)[]> {
  const journal = join(home, "journal.jsonl");
  writeFileSync(journal, "");
  writeFileSync(join(home, "job.json"), JSON.stringify({ ...job, journal }));
  const { code, signal, stderr } = await runEntry("kill/child", [join(home, "job.json")]);
  if (code !== 0 && signal !== "SIGKILL") {
    throw new Error(scenarios.faults.killedEnded(code ?? signal, stderr.trim()));
  }
  return readFileSync(journal, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry | Done);
}

/**
 * How often each line of the script was used for good. The calls of the node that was running when the
 * process died are not counted: their results were not stored, so they are made again.
 */
export function usedLines(entries: readonly Entry[], lines: number): number[] {
  const used = Array.from({ length: lines }, () => 0);
  const running = entries.findLastIndex((entry) => entry.is === "node");
  for (const entry of entries.slice(0, Math.max(0, running))) {
    if (entry.is === "call" && entry.call.line !== undefined) used[entry.call.line]!++;
  }
  return used;
}
