import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repeatable } from "./chat-process.ts";

/** A command that writes, and what has to be the same however often it was killed and run again. */
export interface CommandFault {
  readonly name: string;
  /** Kill points at most; they are spread evenly over all moments. */
  readonly points: number;
  /** Fills the data folder, and the folder of documents beside it; the command then finds both. */
  prepare(run: Run, home: string): Promise<void>;
  readonly command: (home: string) => readonly string[];
  /** Exit codes of the command when it is run again after the kill. */
  readonly again: readonly number[];
  /** Commands whose output is compared; the first also has to work right after the kill. */
  readonly look: readonly (readonly string[])[];
}

/** Runs the built program on this data folder. */
export type Run = (
  args: readonly string[],
  options?: { input?: string; env?: Record<string, string> },
) => Promise<Ran>;
interface Ran {
  readonly code: number | null;
  readonly killed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

const preload = ["--import", "./tests/faults/outside/kill-at.mjs"];

function runIn(dataDir: string): Run {
  return (args, { input = "", env = {} } = {}) =>
    new Promise((resolve) => {
      const all = [...preload, "dist/cli/main.js", ...args, "--data-dir", dataDir, ...repeatable];
      const options = { env: { ...process.env, ...env }, maxBuffer: 1e9 };
      const child = execFile(process.execPath, all, options, (_, stdout, stderr) =>
        resolve({ code: child.exitCode, killed: child.signalCode === "SIGKILL", stdout, stderr }),
      );
      child.stdin?.on("error", () => undefined);
      child.stdin?.end(input);
    });
}

export interface CommandResult {
  readonly kills: number;
  readonly moments: number;
  readonly faults: readonly string[];
}

/** Kills the command at its moments, one after the other; runs it again and compares with a run without. */
export async function killCommand(fault: CommandFault, points = fault.points): Promise<CommandResult> {
  const home = mkdtempSync(join(tmpdir(), "viva-command-"));
  const base = join(home, "base");
  const data = join(home, "data");
  const log = join(home, "moments");
  mkdirSync(base, { mode: 0o700 });
  const faults: string[] = [];
  const command = fault.command(home);
  const afresh = () => {
    rmSync(data, { recursive: true, force: true });
    cpSync(base, data, { recursive: true });
  };
  const run = runIn(data);
  const look = async (commands = fault.look) => {
    const seen: string[] = [];
    for (const args of commands) {
      const { code, stdout, stderr } = await run(args);
      if (code !== 0) faults.push(`${args.join(" ")} failed: ${stderr.slice(0, 300)}`);
      seen.push(stdout);
    }
    return seen.join("");
  };
  try {
    await fault.prepare(runIn(base), home);
    afresh();
    const calm = await run(command, { env: { VIVA_KILL_AT: "1e9", VIVA_KILL_LOG: log } });
    if (calm.code !== 0) return { kills: 0, moments: 0, faults: [`it fails by itself: ${calm.stderr}`] };
    const moments = Number(readFileSync(log, "utf8"));
    const wanted = await look();
    let kills = 0;
    for (const at of spread(moments, points)) {
      afresh();
      const killed = await run(command, { env: { VIVA_KILL_AT: String(at) } });
      if (!killed.killed) faults.push(`moment ${at} was never reached`);
      kills++;
      await look(fault.look.slice(0, 1));
      const again = await run(command);
      if (!fault.again.includes(again.code ?? -1))
        faults.push(`run again after moment ${at}: ${again.stderr}`);
      if ((await look()) !== wanted) faults.push(`another end after moment ${at} of ${moments}`);
    }
    return { kills, moments, faults };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function spread(moments: number, points: number): number[] {
  const count = Math.min(moments, points);
  return Array.from({ length: count }, (_, n) => 1 + Math.floor((n * moments) / count));
}

function writeDocuments(home: string, texts: Readonly<Record<string, string>>): void {
  const folder = join(home, "documents");
  if (!existsSync(folder)) mkdirSync(folder);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
}

/** What the seed of every run calls the first session of a folder. */
const firstSession = "s-4zqt012t";
const cats =
  "# Cats\n\nCats purr when they are calm.\n\n## Food\n\nCats eat meat; taurine is essential to them.\n";
const search = [
  ["search", "why do cats purr and what do dogs do", "--json"],
  ["sources", "list", "--json"],
];
const documents = (home: string) => join(home, "documents");

export const commandFaults: readonly CommandFault[] = [
  {
    name: "the first start: the schema is made",
    points: 100,
    prepare: async () => undefined,
    command: () => ["progress", "--json"],
    again: [0],
    look: [
      ["export", "--json"],
      ["progress", "--json"],
    ],
  },
  {
    name: "the first ingest: the built-in knowledge is indexed as well",
    points: 8,
    prepare: async (_, home) => writeDocuments(home, { "cats.md": cats, "dogs.txt": "Dogs bark.\n" }),
    command: (home) => ["ingest", documents(home), "--json"],
    again: [0],
    look: search,
  },
  {
    name: "an ingest of a new, a changed and an unchanged document",
    points: 25,
    async prepare(run, home) {
      writeDocuments(home, { "cats.md": cats, "dogs.txt": "Dogs bark.\n" });
      await run(["ingest", documents(home)]);
      writeDocuments(home, {
        "dogs.txt": "Dogs bark, and run after cats.\n",
        "fish.md": "# Fish\n\nFish swim.\n",
      });
    },
    command: (home) => ["ingest", documents(home), "--json"],
    again: [0],
    look: search,
  },
  {
    name: "a document is forgotten",
    points: 16,
    async prepare(run, home) {
      writeDocuments(home, { "cats.md": cats, "dogs.txt": "Dogs bark.\n" });
      await run(["ingest", documents(home)]);
    },
    command: (home) => ["sources", "rm", join(documents(home), "dogs.txt")],
    again: [0, 1],
    look: search,
  },
  {
    name: "a session is removed",
    points: 25,
    async prepare(run) {
      await run(["chat", "--json"], { input: "/giveup\n/hint\n" });
      await run(["chat", "--new", "--json"], { input: "/giveup\n" });
    },
    command: () => ["sessions", "rm", firstSession],
    again: [0, 1],
    look: [
      ["export", "--json"],
      ["progress", "--json"],
      ["sessions", "list", "--json"],
    ],
  },
];
