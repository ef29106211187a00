// Several processes on one data folder: npm run test:faults -- --processes [--seconds N]
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ChatProcess } from "./outside/chat-process.ts";

const { values } = parseArgs({
  options: { processes: { type: "boolean" }, seconds: { type: "string", default: "60" } },
});
const home = mkdtempSync(join(tmpdir(), "viva-processes-"));
const data = join(home, "data");
const until = Date.now() + Number(values.seconds) * 1000;
const flags = ["--model", "rule"];
const faults: string[] = [];
const sum = { turns: 0, answers: 0, commands: 0 };

/** Answers as fast as it is answered, in one session after another. */
async function talk(): Promise<void> {
  while (Date.now() < until) {
    const chat = new ChatProcess(data, { flags: ["--new", ...flags] });
    await chat.turnEnd();
    for (let n = 0; n < 60 && Date.now() < until; n++) {
      chat.send(n % 5 === 4 ? "/hint" : "/giveup");
      const end = await chat.turnEnd();
      if (end?.ok !== true) faults.push(`a turn failed: ${JSON.stringify(chat.events.slice(-3))}`);
      sum.turns++;
    }
    await chat.close();
    sum.answers += chat.events.filter(({ type, amends }) => type === "grade" && amends !== true).length;
    if (chat.end.code !== 0 || chat.end.stderr !== "") faults.push(`chat ended ${JSON.stringify(chat.end)}`);
  }
}

function command(...args: string[]): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    const all = ["dist/cli/main.js", ...args, "--json", "--data-dir", data, ...flags];
    execFile(process.execPath, all, { maxBuffer: 1e9 }, (error, stdout, stderr) => {
      sum.commands++;
      if (error) faults.push(`${args.join(" ")}: ${stdout.slice(-300)} ${stderr.slice(0, 300)}`);
      resolve(JSON.parse(stdout.trim().split("\n").at(-1) || "{}") as Record<string, unknown>);
    });
  });
}

/** Takes in documents that change, beside the chats. */
async function takeIn(): Promise<void> {
  for (let n = 0; Date.now() < until; n++) {
    const file = join(home, `note-${n % 3}.md`);
    writeFileSync(file, `# Note\n\nEdition ${n} says that cats purr ${n} times.\n`);
    await command("ingest", file);
    if (n % 4 === 3) await command("search", "why do cats purr");
  }
}

/** Reads everything, and removes sessions that nobody holds. */
async function lookAround(): Promise<void> {
  while (Date.now() < until) {
    await command("progress");
    await command("export");
    const { sessions } = (await command("sessions", "list")) as { sessions: { id: string; turns: number }[] };
    const left = sessions.slice(2).find(({ turns }) => turns > 0);
    if (left) await command("sessions", "rm", left.id);
  }
}

await command("progress");
await Promise.all([talk(), talk(), takeIn(), lookAround()]);
/** At one moment: what is due changes while one looks. */
const progress = () => command("progress", "--now", new Date(until + 3_600_000).toISOString());
const before = await progress();
if (before.attempts !== sum.answers) {
  faults.push(`${sum.answers} answers were graded, ${String(before.attempts)} are counted`);
}
await command("doctor", "--rebuild");
const after = await progress();
for (const key of ["attempts", "graded", "due", "topics"]) {
  if (JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    faults.push(`${key} is not what the attempts say`);
}
for (const fault of faults) console.log(fault);
console.log(
  `processes: 4 at once for ${values.seconds} s: ${sum.turns} turns, ${sum.answers} answers, ${sum.commands} commands, ` +
    `${faults.length} violations`,
);
rmSync(home, { recursive: true, force: true });
process.exitCode = faults.length === 0 && sum.answers > 0 ? 0 : 1;
