import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { tempFolder } from "../support/temp.ts";

const compiled = () => readFileSync("dist/cli/start.cache");

/** Runs a chat of the built program with this beside its start instead of what V8 compiled. */
function chatWith(cache: Buffer | undefined) {
  using folder = tempFolder();
  mkdirSync(folder.file("dist/cli"), { recursive: true });
  for (const name of ["main.js", "start.js", "package.json"])
    copyFileSync(`dist/cli/${name}`, folder.file(`dist/cli/${name}`));
  if (cache) writeFileSync(folder.file("dist/cli/start.cache"), cache);
  for (const name of readdirSync("dist").filter((entry) => entry !== "cli"))
    symlinkSync(resolve("dist", name), folder.file(`dist/${name}`));
  for (const name of ["knowledge", "node_modules", "package.json"])
    symlinkSync(resolve(name), folder.file(name));
  const args = [folder.file("dist/cli/main.js"), "--data-dir", folder.file("data"), "--model", "rule"];
  const { stdout, status } = spawnSync(process.execPath, args, { input: "/quit\n", encoding: "utf8" });
  expect(status).toBe(0);
  return stdout;
}

describe("what V8 compiled of the start", () => {
  it.each([
    ["as the build kept it", () => compiled()],
    ["missing", () => undefined],
    ["cut off", () => compiled().subarray(0, 50_000)],
    ["of another start", () => Buffer.alloc(200_000, 7)],
  ])("may be %s: the chat is the same", (_, cache) => {
    expect(chatWith(cache())).toMatch(/^\s*Question: .*See you soon\./s);
  });
});
