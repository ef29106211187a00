import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** An event of `viva chat --json`, as a driver that knows nothing of the program reads it. */
export type ChatEvent = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Makes two runs of the same lines the same: a clock that stands still, a seed. */
const still = ["--seed", "7", "--now", "2026-01-05T09:00:00Z"];
/** The same, without a model. */
export const repeatable = ["--model", "rule", ...still];

/** A chat that can be repeated, with the model behind this address or none. */
export function openChat(dataDir: string, model: { readonly url: string } | undefined): ChatProcess {
  if (!model) return new ChatProcess(dataDir);
  return new ChatProcess(dataDir, {
    flags: ["--model", "openai:tiny", ...still],
    env: { OPENAI_BASE_URL: model.url },
  });
}

/** `viva chat --json` as a process of its own, driven from outside: lines in, events out, SIGKILL at any time. */
export class ChatProcess {
  readonly events: ChatEvent[] = [];
  /** Resolves when the process has gone, however it went. */
  readonly ended: Promise<void>;
  private readonly child: ChildProcessWithoutNullStreams;
  private stderr = "";
  private wake: () => void = () => undefined;
  private gone = false;
  private read = 0;

  /** `preload`: a module that is loaded before the program. */
  constructor(
    dataDir: string,
    options: { flags?: readonly string[]; env?: Record<string, string>; preload?: string } = {},
  ) {
    const { flags = repeatable, env = {}, preload } = options;
    const before = preload === undefined ? [] : ["--import", preload];
    const args = [...before, "dist/cli/main.js", "chat", "--json", "--data-dir", dataDir, ...flags];
    this.child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    this.child.stdin.on("error", () => undefined);
    this.child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    const lines = createInterface({ input: this.child.stdout });
    lines.on("line", (line) => {
      // A line that the kill cut in two says nothing.
      const event = parsed(line);
      if (event) this.events.push(event);
      this.wake();
    });
    this.ended = Promise.all([once(this.child, "exit"), once(lines, "close")]).then(() => {
      this.gone = true;
      this.wake();
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Exit code and what was written to stderr, once it has ended. */
  get end(): { code: number | null; signal: NodeJS.Signals | null; stderr: string } {
    return { code: this.child.exitCode, signal: this.child.signalCode, stderr: this.stderr };
  }

  send(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** The next event that was not taken yet; undefined when the process has ended and nothing is left. */
  async next(): Promise<ChatEvent | undefined> {
    while (this.read === this.events.length && !this.gone) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.events[this.read++];
  }

  /** Takes events up to the next `turn.end`, which it gives; undefined when the process ended before. */
  async turnEnd(): Promise<ChatEvent | undefined> {
    for (;;) {
      const event = await this.next();
      if (!event || event.type === "turn.end") return event;
    }
  }

  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }

  /** Closes its input and waits: it leaves by itself. */
  async close(): Promise<void> {
    this.child.stdin.end();
    await this.ended;
  }
}

function parsed(line: string): ChatEvent | undefined {
  try {
    return JSON.parse(line) as ChatEvent;
  } catch {
    return undefined;
  }
}
