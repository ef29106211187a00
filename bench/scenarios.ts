// Turns a second of `viva test` by rule, without kills: npx tsx bench/scenarios.ts (after npm run build).
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";

/** Enough for the start of the program to weigh little. */
const copies = 40;
// Beside the scenarios, because they name their packs by relative path.
const folders = Array.from({ length: copies }, (_, n) => `tests/.bench-${n}`);
try {
  for (const folder of folders) cpSync("tests/scenarios/answers", `${folder}/answers`, { recursive: true });
  const startedAt = performance.now();
  const { stdout, status } = spawnSync(process.execPath, ["dist/cli/main.js", "test", ...folders], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const summary = stdout.trim().split("\n").at(-1) ?? "";
  const turns = Number(/(\d+) turns/.exec(summary)?.[1] ?? 0);
  console.log(`\nScenarios by rule (exit ${status}): ${summary}`);
  console.log(
    `  turns a second                   ${(turns / seconds).toFixed(0).padStart(10)}  at least 200`,
  );
  // What other programs do at the same time weighs less here: two cores that are free do twice as many a second.
  console.log(`  turns a second of CPU            ${(turns / cpuOfChildren()).toFixed(0).padStart(10)}`);
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** CPU seconds of this process's children that have ended, and of theirs; Linux only. */
function cpuOfChildren(): number {
  const stat = readFileSync("/proc/self/stat", "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // cutime and cstime, in hundredths of a second
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
