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
  const around = (write, name) =>
    function watched(...args) {
      const what = name ?? this.source ?? args[0];
      moment("before", what);
      const result = Reflect.apply(write, this, args);
      moment("after", what);
      return result;
    };
  const aroundAsync = (write, what) =>
    async function watched(...args) {
      moment("before", what);
      const result = await Reflect.apply(write, this, args);
      moment("after", what);
      return result;
    };

  // The native part is one for all copies of the package, those inside of a bundle too.
  const { Database, Statement } = createRequire(resolve("package.json"))(
    "better-sqlite3/build/Release/better_sqlite3.node",
  );
  for (const method of ["run", "get", "all"]) {
    const native = Statement.prototype[method];
    const watched = around(native);
    Statement.prototype[method] = function maybeWatched(...args) {
      const writes = isWrite(this);
      return writes ? Reflect.apply(watched, this, args) : Reflect.apply(native, this, args);
    };
  }
  Database.prototype.exec = around(Database.prototype.exec);
  const { backup } = Database.prototype;
  Database.prototype.backup = function backupWatched(...args) {
    // Its steps are the program's own; the first makes the copy's file, and the last one is followed by its end.
    moment("before", "backup");
    return Reflect.apply(backup, this, args);
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

/** SQLite calls a commit read-only, and settings of the connection it does not. */
function isWrite({ readonly, source }) {
  if (/^\s*commit\b/i.test(source)) return true;
  return !readonly && !/^\s*pragma (?!user_version =|journal_mode =|wal_checkpoint)/i.test(source);
}
