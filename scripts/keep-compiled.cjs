// Loaded before dist/cli/main.js by the build: lets it believe in a terminal, and at the first question keeps what V8
// compiled of dist/cli/start.js on the way there.
const { writeFileSync } = require("node:fs");
const { resolve } = require("node:path");

let script;
globalThis.vivaStarts = (started) => {
  script = started;
};
Object.defineProperty(process.stdin, "isTTY", { value: true });
process.stdin.setRawMode = () => process.stdin;
Object.defineProperty(process.stdout, "isTTY", { value: true });
process.stdout.write = (text) => {
  if (!String(text).includes("❯")) return true;
  writeFileSync(resolve("dist/cli/start.cache"), script.createCachedData());
  process.exit(0);
};
