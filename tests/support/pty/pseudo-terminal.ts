import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ScreenModel } from "./screen-model.ts";

const bridge = fileURLToPath(new URL("./bridge.py", import.meta.url));
/** The built program. */
export const entry = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));

/** A program on a pseudo-terminal, with a model of its screen. */
export class PseudoTerminal {
  readonly screen: ScreenModel;
  /** Everything the program has written. */
  output = "";
  /** The program's process id, once it runs. */
  pid: number | undefined;
  private readonly child: ChildProcessWithoutNullStreams;
  private written: Promise<void> = Promise.resolve();
  private readonly ended: Promise<number>;
  private wake: () => void = () => undefined;

  constructor(
    command: readonly string[],
    options: { columns?: number; rows?: number; env?: Record<string, string> } = {},
  ) {
    const { columns = 80, rows = 24, env = {} } = options;
    this.screen = new ScreenModel(columns, rows);
    this.child = spawn("python3", [bridge, String(columns), String(rows), ...command], {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        TERM: "xterm-256color",
        LANG: "C.UTF-8",
        ...env,
      },
    });
    this.child.stderr.on("data", (data: Buffer) => {
      this.pid ??= Number.parseInt(data.toString(), 10);
    });
    this.child.stdout.on("data", (data: Buffer) => {
      this.output += data.toString("latin1");
      this.written = this.written.then(() => this.screen.write(data)).then(() => this.wake());
    });
    this.ended = new Promise((resolve) => this.child.on("close", (code) => resolve(code ?? 255)));
  }

  type(text: string): void {
    this.command({ write: text });
  }

  resize(columns: number, rows: number): void {
    this.screen.resize(columns, rows);
    this.command({ resize: [columns, rows] });
  }

  signal(signal: NodeJS.Signals): void {
    this.command({ signal });
  }

  /** The terminal vanishes. */
  hangUp(): void {
    this.command({ hangup: true });
  }

  /** Waits until the screen satisfies a test; rejects with the screen when it does not in time. */
  async until(test: string | RegExp | ((text: string) => boolean), limit = 20_000): Promise<string> {
    const met = (text: string) =>
      typeof test === "string" ? text.includes(test) : test instanceof RegExp ? test.test(text) : test(text);
    const deadline = Date.now() + limit;
    for (;;) {
      const text = this.screen.text();
      if (met(text)) return text;
      if (Date.now() > deadline) throw new Error(`Never came: ${test}\nThe screen:\n${text}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** The program's exit code. */
  async exit(): Promise<number> {
    const code = await this.ended;
    await this.written;
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.child.exitCode === null) {
      this.command({ signal: "SIGKILL" });
      await this.ended;
    }
  }

  private command(command: object): void {
    if (this.child.stdin.writable) this.child.stdin.write(`${JSON.stringify(command)}\n`);
  }
}

/** Viva, as built, on a terminal: by rule, with a clock that stands still unless told otherwise. */
export function vivaOnTerminal(
  args: readonly string[],
  options: { columns?: number; rows?: number; env?: Record<string, string> } = {},
): PseudoTerminal {
  return new PseudoTerminal(
    [process.execPath, entry, ...(args.includes("--model") ? [] : ["--model", "rule"]), ...args],
    options,
  );
}
