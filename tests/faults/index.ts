// npm run test:faults: every kill point of the scenarios here, then of single commands.
// -- --random [--minutes N] [--seed N] [--rounds N] [--by-model]: kills after random delays, from outside.
// -- --processes [--seconds N]: several processes on one data folder at once.
import { spawnSync } from "node:child_process";

const args = process.argv.slice(2);
const tsx = "node_modules/tsx/dist/cli.mjs";
const scenarios = ["dist/cli/main.js", "test", "tests/faults", ...args];
const chosen = ["--random", "--processes", "--commands"].find((flag) => args.includes(flag));
const commands = chosen
  ? [[tsx, `tests/faults/${chosen.slice(2)}.ts`, ...args]]
  : [scenarios, ...(args.length === 0 ? [[tsx, "tests/faults/commands.ts"]] : [])];

let failed = 0;
for (const command of commands) {
  if (spawnSync(process.execPath, command, { stdio: "inherit" }).status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
