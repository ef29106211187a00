import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { startEntry } from "../process/entry.ts";
import type { ScenarioResult } from "../result.ts";

/** A process beside this one that runs scenario files. */
export class Worker {
  private readonly child: ChildProcess;

  constructor() {
    this.child = startEntry("files/worker", []);
  }

  /** Rejects when the process ends before it has answered. */
  async run(file: string): Promise<ScenarioResult> {
    const ended = once(this.child, "exit").then(([code, signal]) => {
      throw new Error(`A process that ran ${file} ended with ${code ?? signal}.`);
    });
    this.child.send({ file });
    const [result] = await Promise.race([once(this.child, "message"), ended as Promise<never>]);
    ended.catch(() => undefined);
    return result as ScenarioResult;
  }

  end(): void {
    this.child.disconnect();
  }
}
