import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { performAndDump } from "../stage/perform.ts";
import type { Entry } from "../stage/record.ts";
import type { Tap } from "../stage/taps.ts";
import type { Job } from "./job.ts";
import { whenReached } from "./points.ts";
import { whenStored } from "./stored.ts";

// A process of a scenario with kills: plays its job, and kills itself where it should.
// Run as: node child.js JOB.json

const job = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Job;
const journal = openSync(job.journal, "a");
// Written at once: what is only in memory dies with the process.
const write = (entry: Entry | { is: "done"; dump: string }) =>
  void writeSync(journal, `${JSON.stringify(entry)}\n`);

const kills = new Map(job.kills);
let armed: Tap = () => undefined;
const noteStored = whenStored((name) => write({ is: "stored", name }));
const dump = await performAndDump({
  loaded: { scenario: job.scenario, file: "", folder: job.folder, lineOf: () => 1 },
  sink: write,
  folder: job.dataDir,
  used: job.used,
  resume: job.resume,
  tap: (moment) => {
    noteStored(moment);
    armed(moment);
  },
  onTurn(turn) {
    const point = turn === undefined ? undefined : kills.get(turn);
    armed = point ? whenReached(point, () => process.kill(process.pid, "SIGKILL")) : () => undefined;
  },
});
write({ is: "done", dump });
closeSync(journal);
