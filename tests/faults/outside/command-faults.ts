import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { damageOf } from "../../../src/memory/storage/back-up.ts";
import { listBackups } from "../../../src/memory/storage/backups.ts";
import type { CommandFault } from "./kill-command.ts";

/** What the seed of every run calls the first session of a folder. */
const firstSession = "s-4zqt012t";
const progress = ["progress", "--json"];
const learnt = [["export", "--json"], progress];
const zeros = Buffer.alloc(100_000);
const archive = (home: string) => join(home, "archive.json");

/** Kills of commands that write what was learnt. */
export const commandFaults: readonly CommandFault[] = [
  {
    name: "the first start: the schema is made",
    every: 1,
    prepare: async () => undefined,
    command: () => progress,
    again: [0],
    at: progress,
    look: learnt,
  },
  {
    name: "a session is removed",
    every: 1,
    async prepare(run) {
      await run(["chat", "--json"], { input: "/giveup\n/hint\n" });
      await run(["chat", "--new", "--json"], { input: "/giveup\n" });
    },
    command: () => ["sessions", "rm", firstSession],
    again: [0, 1],
    at: progress,
    look: [...learnt, ["sessions", "list", "--json"]],
  },
  {
    name: "an export is imported",
    every: 1,
    async prepare(run, home) {
      await run(["chat", "--json"], { input: "/giveup\n/dispute I said it\n" });
      writeFileSync(archive(home), (await run(["export"])).stdout);
      rmSync(join(home, "base"), { recursive: true });
      mkdirSync(join(home, "base"), { mode: 0o700 });
    },
    command: (home) => ["import", archive(home)],
    // Once it is in, the folder is not empty.
    again: [0, 1],
    at: progress,
    look: learnt,
  },
  {
    name: "a backup is made",
    every: 1,
    prepare: async (run) => void (await run(["chat", "--json"], { input: "/giveup\n" })),
    command: () => ["backup"],
    again: [0],
    at: progress,
    look: learnt,
    holds: (dataDir) => {
      const folder = join(dataDir, "backups");
      const sound = listBackups(folder).filter(({ file }) => damageOf(file) === undefined).length;
      const others = readdirSync(folder).length - sound;
      return `${sound > 0 ? "sound" : "none"}, ${others} others`;
    },
  },
  {
    name: "a database of zeros is repaired",
    every: 1,
    async prepare(run, home) {
      await run(["chat", "--json"], { input: "/giveup\n" });
      await run(["backup"]);
      writeFileSync(join(home, "base", "viva.db"), zeros);
    },
    command: () => ["doctor", "--repair", "--json"],
    again: [0],
    look: learnt,
    holds: (dataDir) => {
      const kept = readdirSync(dataDir).filter((name) => name.startsWith("viva.db.broken-"));
      return String(kept.some((name) => readFileSync(join(dataDir, name)).equals(zeros)));
    },
  },
];
