// Preloaded into a program (node --import): SIGKILL before or after its N-th write, of SQL or of a file.
// VIVA_KILL_AT: the N-th moment, two to a write. VIVA_KILL_LOG: a file for the moments that passed, one a line.
import fs from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";

const { VIVA_KILL_AT, VIVA_KILL_LOG } = process.env;
// Processes that this one starts are not counted.
delete process.env.VIVA_KILL_AT;
delete process.env.VIVA_KILL_LOG;

if (VIVA_KILL_AT !== undefined) watch(Number(VIVA_KILL_AT));

function watch(at) {
  const { writeFileSync } = fs;
  const passed = [];
  const moment = (when, what) => {
    passed.push(`${when} ${String(what).replace(/\s+/g, " ").trim()}`);
    if (passed.length === at) process.kill(process.pid, "SIGKILL");
  };
  if (VIVA_KILL_LOG) process.on("exit", () => writeFileSync(VIVA_KILL_LOG, passed.join("\n")));
  const around = (write, what) =>
    function watched(...args) {
      moment("before", what ?? args[0]);
      const result = Reflect.apply(write, this, args);
      moment("after", what ?? args[0]);
      return result;
    };
  const aroundAsync = (write, what) =>
    async function watched(...args) {
      moment("before", what);
      const result = await Reflect.apply(write, this, args);
      moment("after", what);
      return result;
    };

  const Database = createRequire(resolve("package.json"))("better-sqlite3");
  const { prepare, exec, transaction, pragma, backup } = Database.prototype;
  Database.prototype.prepare = function prepareWatched(...args) {
    const statement = Reflect.apply(prepare, this, args);
    if (statement.readonly) return statement;
    for (const method of statement.reader ? ["get", "all"] : ["run"]) {
      statement[method] = around(statement[method], args[0]);
    }
    return statement;
  };
  Database.prototype.exec = around(exec);
  Database.prototype.backup = aroundAsync(backup, "backup");
  Database.prototype.pragma = function pragmaWatched(...args) {
    // Others only concern the connection.
    const writes = /^(user_version|journal_mode) =|^wal_checkpoint/.test(args[0]);
    return Reflect.apply(writes ? around(pragma) : pragma, this, args);
  };
  Database.prototype.transaction = function transactionWatched(body) {
    // Better-sqlite3 begins and commits out of sight: the end of the body is before, the return is after.
    const begun = Reflect.apply(transaction, this, [
      function bodyWatched(...args) {
        const result = Reflect.apply(body, this, args);
        moment("before", "commit");
        return result;
      },
    ]);
    const committed = (begin) =>
      function committedWatched(...args) {
        const result = Reflect.apply(begin, this, args);
        moment("after", "commit");
        return result;
      };
    const kinds = ["immediate", "deferred", "exclusive"].map((kind) => [kind, committed(begun[kind])]);
    return Object.assign(committed(begun), Object.fromEntries(kinds));
  };

  const files = ["writeFileSync", "appendFileSync", "renameSync", "unlinkSync", "rmSync", "mkdirSync"];
  for (const name of [
    ...files,
    "copyFileSync",
    "linkSync",
    "chmodSync",
    "writeSync",
    "fsyncSync",
    "ftruncateSync",
  ]) {
    fs[name] = around(fs[name], name);
  }
  for (const name of ["writeFile", "appendFile", "rename", "unlink", "rm", "mkdir", "copyFile", "chmod"]) {
    fs.promises[name] = aroundAsync(fs.promises[name], name);
  }
  syncBuiltinESMExports();
}
