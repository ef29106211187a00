// What grows over a long time: npx tsx bench/growth.ts [TURNS] (after npm run build).
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/app/config.ts";
import { openViva, type Viva } from "../src/app/viva.ts";
import { openMemory } from "../src/memory/sqlite-memory.ts";

const turns = Number(process.argv[2] ?? 10_000);
/** Turns whose cost is averaged around a mark. */
const span = 100;
const marks = [100, 1_000, turns].filter((mark) => mark <= turns);
const messages = [
  "/answer The exponentials of large logits overflow, so the maximum is subtracted; the factor cancels.",
  "/hint",
  "/answer It walks against the gradient of the loss, one step of the learning rate at a time !2",
  "/dispute I said that it walks against the gradient",
  "/skip",
  "/giveup",
];

const folder = mkdtempSync(join(tmpdir(), "viva-growth-"));
try {
  await longSession();
  lists();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function longSession(): Promise<void> {
  const config = await readConfig({ dataDir: folder, model: "rule" }, { env: {}, cwd: folder });
  const viva = await openViva(config, { compiled: "dist/knowledge" });
  const conversation = await viva.converse({ fresh: true }, () => undefined);
  await conversation.warmUp();
  const cpu: number[] = [];
  const sizes = new Map<number, Record<string, number>>();
  for (let n = 1; n <= turns; n++) {
    const before = process.cpuUsage();
    await conversation.send(messages[n % messages.length]!);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
    if (marks.includes(n)) sizes.set(n, sizesOf(viva));
  }
  const costAt = (mark: number) => mean(cpu.slice(Math.max(0, mark - span), mark));
  table(
    "A long session",
    ["turn", "CPU ms", "of turn 100", ...Object.keys(sizes.get(marks[0]!)!)],
    [
      ...marks.map((mark) => [
        String(mark),
        costAt(mark).toFixed(2),
        (costAt(mark) / costAt(100)).toFixed(2),
        ...Object.values(sizes.get(mark)!).map((size) => size.toLocaleString("en")),
      ]),
    ],
  );
  await conversation.close();
  const file = join(folder, "viva.db");
  const size = () => statSync(file).size;
  viva.memory.db.pragma("wal_checkpoint(TRUNCATE)");
  const full = size();
  const startedAt = performance.now();
  await viva.memory.sessions.remove(conversation.id);
  const ms = performance.now() - startedAt;
  table(
    "viva sessions rm",
    ["before", "after", "ms"],
    [[full.toLocaleString("en"), size().toLocaleString("en"), ms.toFixed(0)]],
  );
  viva.close();
}

/** Rows and bytes of what is stored, by what it is for. */
function sizesOf({ memory: { db } }: Viva): Record<string, number> {
  db.pragma("wal_checkpoint(TRUNCATE)");
  const one = (sql: string) => db.prepare(sql).pluck().get() as number;
  return {
    "file bytes": statSync(join(folder, "viva.db")).size,
    "checkpoint rows": one("SELECT count(*) FROM checkpoints"),
    "checkpoint bytes": one(
      "SELECT coalesce(sum(length(checkpoint) + length(metadata)), 0) FROM checkpoints",
    ),
    "step rows": one("SELECT count(*) FROM writes"),
    "ledger rows": one("SELECT count(*) FROM ledger"),
    "transcript bytes": one(
      "SELECT (SELECT sum(length(text)) FROM turns) + (SELECT sum(length(text)) FROM said)",
    ),
    "answer bytes": one(
      `SELECT (SELECT sum(length(answer) + length(grade)) FROM attempt_events)
        + (SELECT coalesce(sum(length(card_before)), 0) FROM attempts)
        + (SELECT coalesce(sum(length(body)), 0) FROM episodes)`,
    ),
  };
}

/** CPU of `viva sessions list` with few sessions and with many, one run of each in turn. */
function lists(): void {
  const counts = [10, 1_000];
  for (const count of counts) fill(join(folder, `list-${count}.db`), count);
  const forms = [["--json"], ["--plain"]];
  const rows = forms.map((form) => {
    const runs = counts.map((): number[] => []);
    for (let n = 0; n < 9; n++) {
      for (const [at, count] of counts.entries())
        runs[at]!.push(listCpu(join(folder, `list-${count}.db`), form));
    }
    const [few, many] = runs.map(median);
    return [form[0]!, few!.toFixed(0), many!.toFixed(0), (many! / few!).toFixed(2)];
  });
  table("viva sessions list, CPU ms", ["form", "10 sessions", "1,000 sessions", "ratio"], rows);
}

function fill(home: string, count: number): void {
  spawnSync(process.execPath, ["dist/cli/main.js", "progress", "--data-dir", home, "--model", "rule"]);
  const memory = openMemory({ file: join(home, "viva.db") });
  const insert = memory.db.prepare(
    "INSERT INTO sessions (id, title, created_at, updated_at, turns, topic) VALUES (?, ?, ?, ?, 12, 'softmax')",
  );
  memory.db.transaction(() => {
    for (let n = 0; n < count; n++) insert.run(`s-${n}`, `Session number ${n}`, 1.7e12 + n, 1.7e12 + n * 1e6);
  })();
  memory.close();
}

/** CPU ms of the whole process: what `getrusage` counts for children that have ended. */
function listCpu(home: string, form: readonly string[]): number {
  const { stdout } = spawnSync(
    "/bin/sh",
    [
      "-c",
      `"$0" "$@" >/dev/null; times`,
      process.execPath,
      "dist/cli/main.js",
      "sessions",
      "list",
      ...form,
      "--data-dir",
      home,
      "--model",
      "rule",
    ],
    { encoding: "utf8" },
  );
  const [, children = ""] = stdout.trim().split("\n");
  return children.split(" ").reduce((sum, time) => sum + msOf(time), 0);
}

/** `0m1.234s` in ms. */
function msOf(time: string): number {
  const [, minutes = "0", seconds = "0"] = /(\d+)m([\d.]+)s/.exec(time) ?? [];
  return Number(minutes) * 60_000 + Number(seconds) * 1000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  for (const row of [head, ...rows]) {
    console.log(`  ${row.map((cell, at) => cell.padStart(Math.max(10, head[at]!.length))).join("  ")}`);
  }
}
