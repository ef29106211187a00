// Kills of single commands at their writes: npm run test:faults -- --commands [--only TEXT]
import { parseArgs } from "node:util";
import { commandFaults } from "./outside/command-faults.ts";
import { type CommandResult, killCommand } from "./outside/kill-command.ts";
import { libraryFaults } from "./outside/library-faults.ts";
import { killMigrations } from "./outside/migration-kills.ts";
import { killSession } from "./outside/session-kills.ts";

const { values } = parseArgs({
  options: { commands: { type: "boolean" }, only: { type: "string", default: "" } },
});
const all: readonly (readonly [string, () => Promise<CommandResult>])[] = [
  ["a chain of migrations, with its backup", () => killMigrations()],
  ["a session of the chat, with its file writes", () => killSession(40)],
  ...[...commandFaults, ...libraryFaults].map((fault) => [fault.name, () => killCommand(fault)] as const),
];
let kills = 0;
let bad = 0;
for (const [name, run] of all.filter(([name]) => name.includes(values.only))) {
  const began = process.hrtime.bigint();
  const result = await run();
  kills += result.kills;
  bad += result.faults.length;
  const verdict = result.faults.length === 0 ? "ok   " : "FAIL ";
  const seconds = Number((process.hrtime.bigint() - began) / 1_000_000_000n);
  console.log(`${verdict} ${name}: ${result.kills} kills at ${result.moments} moments, ${seconds} s`);
  for (const line of result.faults) console.log(`      ${line}`);
}
console.log(`commands: ${kills} kills, ${bad} violations`);
process.exitCode = bad === 0 && kills > 0 ? 0 : 1;
