import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { startEntry } from "../process/entry.ts";
import type { FileJob, FileOutcome } from "./run-file.ts";

/** A process beside this one that runs scenario files, one at a time. */
export class Worker {
  private readonly child: ChildProcess;
  private readonly ended: Promise<never>;

  constructor() {
    this.child = startEntry("files/worker", []);
    this.ended = once(this.child, "exit").then(([code, signal]) => {
      throw new Error(`A process that ran scenarios ended with ${code ?? signal}.`);
    });
    // It also ends when it is no longer wanted.
    this.ended.catch(() => undefined);
  }

  /** Rejects when the process ends before it has answered. */
  async run(job: FileJob): Promise<FileOutcome> {
    const stop = new AbortController();
    this.child.send(job);
    try {
      const [outcome] = await Promise.race([
        once(this.child, "message", { signal: stop.signal }),
        this.ended,
      ]);
      return outcome as FileOutcome;
    } finally {
      stop.abort();
    }
  }

  /** Resolves when the process is gone. */
  async end(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await this.ended.catch(() => undefined);
  }
}
