import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { importLearner } from "../../src/app/archive/import-learner.ts";
import { parseArchive } from "../../src/app/archive/schema.ts";
import { readConfig } from "../../src/app/config.ts";
import { openViva } from "../../src/app/viva.ts";
import { migrations } from "../../src/memory/migrations/index.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { backUpTo } from "../../src/memory/storage/back-up.ts";
import { nextSchema } from "./next-schema.ts";

// A process that kills itself. Run as: node storage-process.mjs migrate|import|backup FILE [POINT] [ARCHIVE]
// migrate: SIGKILL at the POINTth moment around a write; with none it prints how many there are.
// import: the same for an import of ARCHIVE into the folder of FILE.
// backup: SIGKILL while the copy is being written.

const [what, file, point, archive] = process.argv.slice(2) as [string, string, string?, string?];
const die = () => process.kill(process.pid, "SIGKILL");
let moments = 0;
const onWrite = () => {
  moments++;
  if (String(moments) === point) die();
};
if (what === "migrate") {
  openMemory({ file, onWrite, migrations: [...migrations, ...nextSchema], now: 0 }).close();
  process.stdout.write(String(moments));
} else if (what === "import") {
  const viva = await openViva(await readConfig({ dataDir: dirname(file), model: "rule" }), { onWrite });
  // Opening writes as well: its moments are not meant.
  moments = 0;
  await importLearner(viva, parseArchive(readFileSync(archive!, "utf8"), "it"));
  viva.close();
  process.stdout.write(String(moments));
} else {
  const memory = openMemory({ file });
  memory.db.exec(
    "CREATE TABLE heavy (x); WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO heavy SELECT randomblob(4000) FROM n",
  );
  const copy = backUpTo(memory.db, `${file}.copy`);
  setImmediate(() => {
    if (existsSync(`${file}.copy.partial-${process.pid}`)) die();
  });
  await copy;
}
