import { readFileSync } from "node:fs";
import { importLearner } from "../../src/app/archive/import-learner.ts";
import { parseArchive } from "../../src/app/archive/schema.ts";
import { readConfig } from "../../src/app/config.ts";
import { openViva } from "../../src/app/viva.ts";

// An import that kills itself at the POINTth moment around a write; with none it prints how many there are.
// Run as: node import-process.mjs FOLDER ARCHIVE [POINT]

const [dataDir, archive, point] = process.argv.slice(2) as [string, string, string?];
let moments = 0;
const onWrite = () => {
  moments++;
  if (String(moments) === point) process.kill(process.pid, "SIGKILL");
};
const viva = await openViva(await readConfig({ dataDir, model: "rule" }), { onWrite });
await importLearner(viva, parseArchive(readFileSync(archive, "utf8"), archive));
viva.close();
process.stdout.write(String(moments));
