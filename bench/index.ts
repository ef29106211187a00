// npm run bench [NAME…]: each measurement in a process of its own, so that none warms up another.
// VIVA_BENCH_RETRIEVAL: folders in BEIR's layout, joined by colons, for the quality of the search.
import { spawnSync } from "node:child_process";

const benches: readonly { readonly name: string; readonly args?: readonly string[] }[] = [
  { name: "tutor" },
  { name: "terminal" },
  { name: "scenarios" },
  { name: "growth" },
  { name: "grading" },
  { name: "retrieval", args: process.env.VIVA_BENCH_RETRIEVAL?.split(":") ?? [] },
  { name: "judge-ceiling" },
];

const wanted = process.argv.slice(2);
let failed = 0;
for (const { name, args = [] } of benches) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const command = ["node_modules/tsx/dist/cli.mjs", `bench/${name}.ts`, ...args];
  if (spawnSync(process.execPath, command, { stdio: "inherit" }).status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
