import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

type Event = { readonly type: string } & Readonly<Record<string, unknown>>;

type Command = readonly [string, ...string[]];

const answer = "we go against the gradient: w = w - lr * grad";
const flags = ["--json", "--seed", "1", "--now", "2026-01-05T09:00:00Z", "--model", "rule"];
const program: Command = [process.execPath, "dist/cli/main.js"];

/** What one try with too little room did. */
export interface FullDiskRun {
  /** The error that was told, by its code; undefined when there was room enough. */
  readonly code: string | undefined;
  /** What is wrong with the end, with the errors or with the protocol; undefined when nothing is. */
  readonly fault: string | undefined;
}

/** Makes the folder that every try begins with: an open question, and the library in its place. */
export async function openingIn(dataDir: string): Promise<void> {
  await chat(dataDir, ["/giveup"]);
}

/** The learner's data after an answer and another message, without any trouble. */
export async function undisturbed(base: string, dataDir: string): Promise<string> {
  cpSync(base, dataDir, { recursive: true });
  await chat(dataDir, [answer]);
  await chat(dataDir, ["/why"]);
  return learnerData(dataDir);
}

/**
 * Answers with at most so many KB a file (`ulimit -f`), as on a full disk; then goes on with room, in another
 * process. What was typed and not taken in is typed again.
 */
export async function answerWithin(
  kilobytes: number,
  options: { base: string; dataDir: string; expected: string },
): Promise<FullDiskRun> {
  const { base, dataDir, expected } = options;
  cpSync(base, dataDir, { recursive: true });
  const limited: Command = ["bash", "-c", `ulimit -f ${kilobytes}; exec "$@"`, "viva", ...program];
  const events = await chat(dataDir, [answer], limited);
  const taken = learnerData(dataDir).includes(answer);
  await chat(dataDir, taken ? ["/why"] : [answer, "/why"]);
  return judged(events, learnerData(dataDir), expected);
}

/** The same in one process: `fill` leaves too little room on the disk of `dataDir`, `free` gives it back. */
export async function answerWhileFull(
  room: { fill: () => void; free: () => void },
  options: { base: string; dataDir: string; expected: string },
): Promise<FullDiskRun> {
  const { base, dataDir, expected } = options;
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(base, dataDir, { recursive: true });
  const child = spawn(program[0], [...program.slice(1), ...flags, "--data-dir", dataDir]);
  const events: Event[] = [];
  const lines = createInterface({ input: child.stdout });
  const ends = () => events.filter(({ type }) => type === "turn.end").length;
  lines.on("line", (line) => events.push(JSON.parse(line) as Event));
  const send = async (text: string) => {
    const before = ends();
    child.stdin.write(`${text}\n`);
    // A turn that was finished aloud has an end of its own only when another process had begun it.
    while (ends() === before && child.exitCode === null) await wait(5);
  };
  while (ends() === 0) await wait(5);
  room.fill();
  await send(answer);
  room.free();
  const failed = [...events];
  if (!learnerData(dataDir).includes(answer)) await send(answer);
  await send("/why");
  child.stdin.end();
  await once(child, "close");
  return judged(failed, learnerData(dataDir), expected);
}

/** Leaves so many KB free on a file system by a file that takes up the rest. */
export function fillLeaving(folder: string, kilobytes: number): void {
  const text = execFileSync("df", ["--output=avail", "-k", folder], { encoding: "utf8" });
  const available = Number(text.split("\n")[1]);
  if (available > kilobytes) writeFileSync(`${folder}/filler`, Buffer.alloc((available - kilobytes) * 1024));
}

function judged(events: readonly Event[], end: string, expected: string): FullDiskRun {
  const errors = events.filter(({ type }) => type === "error");
  const code = errors[0]?.code as string | undefined;
  const strange = errors.find((error) => error.code !== "disk-full" || !error.hint);
  if (strange) return { code, fault: `told as ${String(strange.code)}: ${String(strange.message)}` };
  return { code, fault: end === expected ? undefined : `the end differs:\n${differing(expected, end)}` };
}

function differing(expected: string, end: string): string {
  const lines = end.split("\n");
  const missing = expected.split("\n").filter((line) => !lines.includes(line));
  const more = lines.filter((line) => !expected.includes(line));
  return [...missing.map((line) => `- ${line}`), ...more.map((line) => `+ ${line}`)]
    .join("\n")
    .slice(0, 2000);
}

async function chat(
  dataDir: string,
  lines: readonly string[],
  [file, ...args]: Command = program,
): Promise<Event[]> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const child = spawn(file, [...args, ...flags, "--data-dir", dataDir]);
  let stdout = "";
  child.stdout.on("data", (data: Buffer) => {
    stdout += data.toString();
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  await once(child, "close");
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Event);
}

/** What must be the same in the end; how often and how long a turn was tried is not of it. */
function learnerData(dataDir: string): string {
  const [file, ...args] = program;
  const how = { encoding: "utf8", maxBuffer: 1e9 } as const;
  const text = execFileSync(file, [...args, "export", ...flags, "--data-dir", dataDir], how);
  const { tables } = JSON.parse(text) as { tables: Record<string, Record<string, unknown>[]> };
  return Object.entries(tables)
    .flatMap(([table, rows]) =>
      rows.map(({ tries, ms, status, ...row }) => `${table} ${JSON.stringify(row)}`),
    )
    .join("\n");
}
