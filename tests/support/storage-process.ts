import { existsSync } from "node:fs";
import { migrations } from "../../src/memory/migrations/index.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { backUpTo } from "../../src/memory/storage/back-up.ts";
import { nextSchema } from "./next-schema.ts";

// A process to be killed. Run as: node storage-process.mjs migrate|backup FILE
// migrate: to the schema after this one. backup: it kills itself while the copy is being written.

const [what, file] = process.argv.slice(2) as [string, string];
if (what === "migrate") {
  openMemory({ file, migrations: [...migrations, ...nextSchema], now: 0 }).close();
} else {
  const memory = openMemory({ file });
  memory.db.exec(
    "CREATE TABLE heavy (x); WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO heavy SELECT randomblob(4000) FROM n",
  );
  const copy = backUpTo(memory.db, `${file}.copy`);
  setImmediate(() => {
    if (existsSync(`${file}.copy.partial-${process.pid}`)) process.kill(process.pid, "SIGKILL");
  });
  await copy;
}
