// Preloaded into the built program (node --import): SIGKILL before or after its N-th write, of SQL or of a file.
// VIVA_KILL_AT: the N-th moment, two to a write. VIVA_KILL_LOG: a file for the number of moments that passed.
import fs from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";

const { VIVA_KILL_AT, VIVA_KILL_LOG } = process.env;
// Processes that this one starts are not counted.
delete process.env.VIVA_KILL_AT;
delete process.env.VIVA_KILL_LOG;

if (VIVA_KILL_AT !== undefined) watch(Number(VIVA_KILL_AT));

function watch(at) {
  const { appendFileSync } = fs;
  let passed = 0;
  const moment = () => {
    if (++passed === at) process.kill(process.pid, "SIGKILL");
  };
  if (VIVA_KILL_LOG) process.on("exit", () => appendFileSync(VIVA_KILL_LOG, `${passed}\n`));
  const around = (write) =>
    function watched(...args) {
      moment();
      const result = Reflect.apply(write, this, args);
      moment();
      return result;
    };

  const Database = createRequire(resolve("package.json"))("better-sqlite3");
  const { prepare, exec, transaction } = Database.prototype;
  Database.prototype.prepare = function prepareWatched(...args) {
    const statement = Reflect.apply(prepare, this, args);
    if (statement.readonly) return statement;
    for (const method of statement.reader ? ["get", "all"] : ["run"]) {
      statement[method] = around(statement[method]);
    }
    return statement;
  };
  Database.prototype.exec = around(exec);
  Database.prototype.transaction = function transactionWatched(body) {
    // Better-sqlite3 begins and commits out of sight: the end of the body is before, the return is after.
    const begun = Reflect.apply(transaction, this, [
      function bodyWatched(...args) {
        const result = Reflect.apply(body, this, args);
        moment();
        return result;
      },
    ]);
    const committed = (begin) =>
      function committedWatched(...args) {
        const result = Reflect.apply(begin, this, args);
        moment();
        return result;
      };
    const kinds = ["immediate", "deferred", "exclusive"].map((kind) => [kind, committed(begun[kind])]);
    return Object.assign(committed(begun), Object.fromEntries(kinds));
  };

  const files = ["writeFileSync", "appendFileSync", "renameSync", "unlinkSync", "rmSync", "mkdirSync"];
  for (const name of [...files, "copyFileSync", "chmodSync", "fsyncSync", "ftruncateSync"]) {
    fs[name] = around(fs[name]);
  }
  for (const name of ["writeFile", "appendFile", "rename", "unlink", "rm", "mkdir", "copyFile", "chmod"]) {
    const write = fs.promises[name];
    fs.promises[name] = async function watched(...args) {
      moment();
      const result = await Reflect.apply(write, this, args);
      moment();
      return result;
    };
  }
  syncBuiltinESMExports();
}
