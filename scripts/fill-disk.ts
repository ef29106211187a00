// npm run test:storage [-- limit|disk]: an answer is graded with too little room for each of its writes in turn, once with a limit
// of file sizes and, where one may be mounted, on a disk that is really full. Whatever was told, the session then
// goes on with room, and its end has to be the one of the same session without trouble.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  answerWhileFull,
  answerWithin,
  type FullDiskRun,
  fillLeaving,
  openingIn,
  undisturbed,
} from "../tests/support/full-disk.ts";

/** Two pages of a database. */
const step = 8;
const home = mkdtempSync(join(tmpdir(), "viva-full-"));
const base = join(home, "base");
await openingIn(base);
const expected = await undisturbed(base, join(home, "undisturbed"));

let faults = 0;
async function sweep(what: string, run: (kilobytes: number) => Promise<FullDiskRun>): Promise<void> {
  const startedAt = performance.now();
  const told: Record<string, number> = {};
  let points = 0;
  let enough = 0;
  // Beyond the last limit that is felt there is nothing to find.
  for (let kilobytes = step; enough < 3 && points < 100; kilobytes += step) {
    const { code = "nothing", fault } = await run(kilobytes);
    points++;
    enough = code === "nothing" ? enough + 1 : 0;
    told[code] = (told[code] ?? 0) + 1;
    if (fault === undefined) continue;
    faults++;
    console.log(`${what}, ${kilobytes} KB: ${fault}`);
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(`${what}: ${points} points, told ${JSON.stringify(told)}, ${seconds} s`);
}

const only = process.argv[2];
if (only !== "disk") {
  await sweep("limit of file sizes", async (kilobytes) => {
    const dataDir = join(home, `limit-${kilobytes}`);
    const run = await answerWithin(kilobytes, { base, dataDir, expected });
    rmSync(dataDir, { recursive: true });
    return run;
  });
}

const disk = join(home, "disk");
if (only === "limit") console.log("full disk: left out");
else if (mounted(disk)) {
  try {
    await sweep("full disk", (kilobytes) => {
      const room = {
        fill: () => fillLeaving(disk, kilobytes),
        free: () => rmSync(join(disk, "filler"), { force: true }),
      };
      return answerWhileFull(room, { base, dataDir: join(disk, "data"), expected });
    });
  } finally {
    asRoot(`umount ${disk}`);
  }
} else console.log("full disk: left out, no file system may be mounted here");
rmSync(home, { recursive: true, force: true });
console.log(faults === 0 ? "no fault" : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

function mounted(folder: string): boolean {
  mkdirSync(folder);
  try {
    asRoot(`mount -t tmpfs -o size=16m tmpfs ${folder}`);
    return true;
  } catch {
    // Only the system's own user may.
    return false;
  }
}

function asRoot(command: string): void {
  execFileSync("sh", ["-c", command], { stdio: "ignore" });
}
