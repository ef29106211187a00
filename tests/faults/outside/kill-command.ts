import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repeatable } from "./chat-process.ts";

/** A command that writes, and what has to be the same however often it was killed and run again. */
export interface CommandFault {
  readonly name: string;
  /** Each so many-th moment is tried (1: all of them), and the first and the last of each kind of write. */
  readonly every: number;
  /** Fills the data folder, and the folder of documents beside it; the command then finds both. */
  prepare(run: Run, home: string): Promise<void>;
  readonly command: (home: string) => readonly string[];
  /** Variables for every command after `prepare`. */
  readonly env?: (home: string) => Readonly<Record<string, string>>;
  /** Exit codes of the command when it is run again after the kill. */
  readonly again: readonly number[];
  /** A command that has to work right after the kill; none where nothing can before it was run again. */
  readonly at?: readonly string[];
  /** Commands whose output is compared at the end. */
  readonly look: readonly (readonly string[])[];
  /** What a data folder holds beside that, one fact a line, comparable. */
  readonly holds?: (dataDir: string) => string | Promise<string>;
}

/** Runs the built program on this data folder. */
export type Run = (
  args: readonly string[],
  options?: { input?: string; env?: Readonly<Record<string, string>> },
) => Promise<Ran>;
interface Ran {
  readonly code: number | null;
  readonly killed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandResult {
  readonly kills: number;
  readonly moments: number;
  readonly faults: readonly string[];
}

const preload = ["--import", "./tests/faults/outside/kill-at.mjs"];

function runIn(dataDir: string, always: Readonly<Record<string, string>> = {}): Run {
  return (args, { input = "", env = {} } = {}) =>
    new Promise((resolve) => {
      const all = [...preload, "dist/cli/main.js", ...args, "--data-dir", dataDir, ...repeatable];
      const options = { env: { ...process.env, ...always, ...env }, maxBuffer: 1e9 };
      const child = execFile(process.execPath, all, options, (_, stdout, stderr) =>
        resolve({ code: child.exitCode, killed: child.signalCode === "SIGKILL", stdout, stderr }),
      );
      child.stdin?.on("error", () => undefined);
      child.stdin?.end(input);
    });
}

/** Kills the command at its moments, one after the other; runs it again and compares with a run without. */
export async function killCommand(
  fault: CommandFault,
  most = Number.POSITIVE_INFINITY,
): Promise<CommandResult> {
  const home = mkdtempSync(join(tmpdir(), "viva-command-"));
  const base = join(home, "base");
  const data = join(home, "data");
  const log = join(home, "moments");
  mkdirSync(base, { mode: 0o700 });
  const faults: string[] = [];
  const command = fault.command(home);
  const env = fault.env?.(home) ?? {};
  const run = runIn(data, env);
  const afresh = () => {
    rmSync(data, { recursive: true, force: true });
    cpSync(base, data, { recursive: true });
  };
  const end = async () => {
    const seen = await Promise.all(fault.look.map((args) => run(args)));
    const failed = seen.find(({ code }) => code !== 0);
    if (failed) faults.push(`it can't be looked at: ${failed.stderr.slice(0, 300)}`);
    return [...seen.map(({ stdout }) => stdout), (await fault.holds?.(data)) ?? ""].join("");
  };
  try {
    await fault.prepare(runIn(base), home);
    afresh();
    const calm = await run(command, { env: { VIVA_KILL_AT: "1e9", VIVA_KILL_LOG: log } });
    if (calm.code !== 0) return { kills: 0, moments: 0, faults: [`it fails by itself: ${calm.stderr}`] };
    const moments = readFileSync(log, "utf8").split("\n");
    const wanted = await end();
    const points = chosen(moments, fault.every, most);
    for (const at of points) {
      const fail = (what: string) => faults.push(`${moments[at - 1]?.slice(0, 80)} (moment ${at}): ${what}`);
      afresh();
      const { killed } = await run(command, { env: { VIVA_KILL_AT: String(at) } });
      if (!killed) fail("was never reached");
      const right = fault.at && (await run(fault.at));
      if (right && right.code !== 0) fail(`${fault.at?.join(" ")} right after it: ${right.stderr}`);
      const again = await run(command);
      if (!fault.again.includes(again.code ?? -1)) fail(`run again: ${again.stderr}`);
      const found = await end();
      if (found !== wanted) fail(`another end: ${firstDifference(wanted, found)}`);
    }
    return { kills: points.length, moments: moments.length, faults };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Moments by number, from 1: at most so many, and those spread evenly. */
function chosen(moments: readonly string[], every: number, most: number): number[] {
  const points = moments.flatMap((moment, index) => {
    const kind = moments.indexOf(moment) === index || moments.lastIndexOf(moment) === index;
    return kind || (index + 1) % every === 0 ? [index + 1] : [];
  });
  const count = Math.min(points.length, most);
  return Array.from({ length: count }, (_, n) => points[Math.floor((n * points.length) / count)]!);
}

function firstDifference(wanted: string, found: string): string {
  const [expected, actual] = [wanted.split("\n"), found.split("\n")];
  const at = expected.findIndex((line, index) => line !== actual[index]);
  return `${expected[at]?.slice(0, 300)} became ${actual[at]?.slice(0, 300)}`;
}
