// The cost of a turn, of a start and of a resume: npx tsx bench/tutor.ts (after npm run build).
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Annotation, END, MessagesAnnotation, START, StateGraph } from "@langchain/langgraph";
import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite";
import { readConfig } from "../src/app/config.ts";
import { openViva } from "../src/app/viva.ts";
import type { TutorEvent } from "../src/domain/events.ts";

const answers = [
  "The exponentials of large logits overflow, so the maximum is subtracted; the factor cancels and the result stays the same.",
  "It walks against the gradient of the loss, one step of the learning rate at a time.",
  "Nodes read the state and return updates; reducers merge them, and a checkpoint is saved after each step.",
  "I think it has something to do with normalisation of the inputs.",
];
const answer = (n: number) => `/answer ${answers[n % answers.length]}`;

/** CPU ms a turn around turn `at`, over `span` turns. */
const windows = [100, 2_000];
const span = 40;

await turns();
await start();

async function turns(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "viva-bench-"));
  const config = await readConfig({ dataDir: folder, model: "rule" }, { env: {}, cwd: folder });
  const viva = await openViva(config, { compiled: "dist/knowledge" });
  const said: string[] = [];
  let text = 0;
  const conversation = await viva.converse({ fresh: true }, (event) => {
    const words = event.type === "grade" ? event.points.map((point) => point.text).join("\n") : textOf(event);
    text += words.length;
    if (words !== "" && said.length < 200) said.push(words);
  });
  await conversation.warmUp();
  const cpu: number[] = [];
  const bytes: number[] = [];
  let after100 = 0;
  for (let n = 1; n <= Math.max(...windows) + span / 2; n++) {
    const message = answer(n);
    text += message.length;
    const before = process.cpuUsage();
    await conversation.send(message);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
    if (n === 100 || n === 2_000) {
      viva.memory.db.pragma("wal_checkpoint(TRUNCATE)");
      bytes.push(statSync(join(folder, "viva.db")).size);
      if (n === 100) after100 = text;
    }
  }
  const at = (n: number) => mean(cpu.slice(n - span / 2, n + span / 2));
  const bare = await bareChat(said);
  const growth = (bytes[1]! - bytes[0]! - (text - after100)) / 1_900;
  await conversation.close();
  viva.close();
  table("CPU per graded turn (ms)", [
    ["turn 100", at(100).toFixed(2), ""],
    ["turn 2,000", at(2_000).toFixed(2), `${(at(2_000) / at(100)).toFixed(2)} × turn 100 (at most 1.2)`],
    [
      "bare LangGraph chat, turn 200",
      bare.cpu.toFixed(2),
      `turn 2,000 is ${(at(2_000) / bare.cpu).toFixed(3)} of it (at most 0.1)`,
    ],
    ["bytes a turn beyond the text", growth.toFixed(0), "at most 3,072"],
    ["bare chat: bytes a turn", bare.bytes.toFixed(0), ""],
  ]);
  await resume(folder);
  rmSync(folder, { recursive: true });
}

function textOf(event: TutorEvent): string {
  return "text" in event && event.type !== "delta" ? event.text : "";
}

/** What most tutors do: all messages in the state, every checkpoint kept. */
async function bareChat(said: readonly string[]): Promise<{ cpu: number; bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), "viva-bare-"));
  const saver = SqliteSaver.fromConnString(join(folder, "bare.db"));
  const State = Annotation.Root({ ...MessagesAnnotation.spec });
  // The same text as a turn of Viva's: grade, reflection, model answer, next question.
  const perTurn = Math.max(1, Math.round(said.length / 50));
  let turn = 0;
  const reply = () => {
    const from = (turn++ * perTurn) % said.length;
    return { messages: [{ role: "assistant", content: said.slice(from, from + perTurn).join("\n") }] };
  };
  const graph = new StateGraph(State)
    .addNode("reply", reply)
    .addEdge(START, "reply")
    .addEdge("reply", END)
    .compile({ checkpointer: saver });
  const cpu: number[] = [];
  for (let n = 1; n <= 200; n++) {
    const before = process.cpuUsage();
    const stream = await graph.stream(
      { messages: [{ role: "user", content: answer(n) }] },
      { configurable: { thread_id: "bare" }, durability: "sync" },
    );
    for await (const _ of stream);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  rmSync(folder, { recursive: true });
  return { cpu: mean(cpu.slice(-10)), bytes: size / 200 };
}

/** CPU ms until the first question, against bare node; medians of 9. */
async function start(): Promise<void> {
  const bare = await medianOf(9, () =>
    cpuUntil(["-e", "console.log('ready');setInterval(()=>{},1000)"], "ready"),
  );
  const fresh = await medianOf(9, async () => {
    const folder = mkdtempSync(join(tmpdir(), "viva-start-"));
    const cpu = await cpuUntil(["dist/cli/main.js", "--data-dir", folder], "Question:");
    rmSync(folder, { recursive: true, force: true });
    return cpu;
  });
  table("CPU until the first question (ms)", [
    ["node -e 0", bare.toFixed(0), ""],
    ["viva, fresh folder", fresh.toFixed(0), `${(fresh / bare).toFixed(2)} × node (at most 1.5)`],
  ]);
}

async function resume(folder: string): Promise<void> {
  const long = await medianOf(9, () => cpuUntil(["dist/cli/main.js", "--data-dir", folder], "Question:"));
  const fresh = await medianOf(9, async () => {
    const other = mkdtempSync(join(tmpdir(), "viva-start-"));
    const cpu = await cpuUntil(["dist/cli/main.js", "--data-dir", other], "Question:");
    rmSync(other, { recursive: true, force: true });
    return cpu;
  });
  table("Cold resume (CPU ms until the question)", [
    ["fresh session", fresh.toFixed(0), ""],
    ["turn 2,000", long.toFixed(0), `${(long / fresh).toFixed(2)} × fresh (at most 1.2)`],
  ]);
}

/** CPU ms of a process, all threads, when `sign` first stands on its stdout; Linux only. */
function cpuUntil(args: string[], sign: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "ignore"] });
    let seen = "";
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`ended before "${sign}": ${seen}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      seen += chunk;
      if (!seen.includes(sign)) return;
      const cpu = cpuOf(child.pid!);
      child.removeAllListeners("exit");
      child.stdout.removeAllListeners("data");
      child.once("exit", () => resolve(cpu));
      child.kill("SIGKILL");
    });
  });
}

function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const ns = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return ns.reduce((sum, own) => sum + own, 0) / 1e6;
}

async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let n = 0; n < runs; n++) values.push(await measure());
  return values.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function table(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  for (const [name = "", value = "", remark = ""] of rows) {
    console.log(`  ${name.padEnd(34)} ${value.padStart(10)}  ${remark}`);
  }
}
