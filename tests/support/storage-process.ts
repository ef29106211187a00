import { existsSync } from "node:fs";
import { migrations } from "../../src/memory/migrations/index.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { backUpTo } from "../../src/memory/storage/back-up.ts";
import { nextSchema } from "./next-schema.ts";

// A process that kills itself. Run as: node storage-process.mjs migrate|backup FILE [POINT]
// migrate: SIGKILL at the POINTth moment around a write; with none it prints how many there are.
// backup: SIGKILL while the copy is being written.

const [what, file, point] = process.argv.slice(2) as [string, string, string?];
const die = () => process.kill(process.pid, "SIGKILL");
let moments = 0;
const onWrite = () => {
  moments++;
  if (String(moments) === point) die();
};
if (what === "migrate") {
  openMemory({ file, onWrite, migrations: [...migrations, ...nextSchema], now: 0 }).close();
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
