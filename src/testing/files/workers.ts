import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { scenarios } from "../../messages/scenarios.ts";
import { startEntry } from "../process/entry.ts";
import type { FileJob, FileOutcome } from "./run-file.ts";

/** A process beside this one that runs scenario files, one after the other. */
export class Worker {
  private readonly child: ChildProcess;
  private readonly ended: Promise<never>;
  /** Who waits for an outcome; they come in the order of the jobs. */
  private readonly waiting: ((outcome: FileOutcome) => void)[] = [];

  constructor() {
    this.child = startEntry("files/worker", []);
    this.child.on("message", (outcome: FileOutcome) => this.waiting.shift()?.(outcome));
    this.ended = once(this.child, "exit").then(([code, signal]) => {
      throw new Error(scenarios.faults.processEnded(code ?? signal));
    });
    // It also ends when it is no longer wanted.
    this.ended.catch(() => undefined);
  }

  /** May be called again before the last job is done. Rejects when the process ends before it has answered. */
  async run(job: FileJob): Promise<FileOutcome> {
    const answer = new Promise<FileOutcome>((resolve) => this.waiting.push(resolve));
    this.child.send(job);
    return Promise.race([answer, this.ended]);
  }

  /** Resolves when the process is gone. */
  async end(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await this.ended.catch(() => undefined);
  }
}
