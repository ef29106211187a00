import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export type Event = { readonly v: number; readonly type: string } & Readonly<Record<string, unknown>>;

/** `viva chat --json` in a process of its own, spoken to line by line. */
export interface ChatProcess {
  /** What was said until the first `turn.end`. */
  readonly opening: readonly Event[];
  /** Sends a message and resolves to its events, `turn.end` included. Rejects when the program ends or is silent. */
  say(text: string): Promise<readonly Event[]>;
  /** Closes stdin; resolves to what came after the last turn, the exit code and stderr. */
  end(): Promise<{ rest: readonly Event[]; code: number | null; stderr: string }>;
}

/** A turn that takes longer has hung. In ms. */
const longestTurnMs = 60_000;

export async function chatProcess(options: {
  /** The built program's entry. */
  main: string;
  args: readonly string[];
  env: Record<string, string>;
  cwd: string;
}): Promise<ChatProcess> {
  const { main, args, env, cwd } = options;
  const child = spawn(process.execPath, [main, "chat", "--json", ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", HOME: cwd, ...env },
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => undefined);
  const closed = once(child, "close") as Promise<[number | null]>;
  const seen: Event[] = [];
  let wake: () => void = () => undefined;
  createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => {
    seen.push(JSON.parse(line) as Event);
    wake();
  });
  const turn = (after: string) =>
    new Promise<readonly Event[]>((resolve, reject) => {
      const fail = (what: string) => reject(new Error(`${what}\n${JSON.stringify(seen)}\n${stderr}`));
      const timer = setTimeout(() => fail(`the turn has no end: ${after}`), longestTurnMs);
      void closed.then(([code]) => fail(`the program has ended with ${code} before it answered: ${after}`));
      wake = () => {
        const end = seen.findIndex(({ type }) => type === "turn.end");
        if (end < 0) return;
        clearTimeout(timer);
        resolve(seen.splice(0, end + 1));
      };
      wake();
    });
  return {
    opening: await turn(""),
    say(text) {
      child.stdin.write(`${JSON.stringify({ type: "message", text })}\n`);
      return turn(text);
    },
    async end() {
      child.stdin.end();
      const [code] = await closed;
      return { rest: seen, code, stderr };
    },
  };
}
