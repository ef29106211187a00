import { execFile } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { tempFolder } from "../support/temp.ts";

const run = promisify(execFile);

describe("examples/own-graph", () => {
  it("passes its own tests against the built package, as a project of its own", async () => {
    using folder = tempFolder();
    cpSync("examples/own-graph", folder.path, { recursive: true });
    mkdirSync(join(folder.path, "node_modules"));
    // What `npm install` does with a `file:` dependency and with the packages they share.
    symlinkSync(resolve("."), join(folder.path, "node_modules", "viva"));
    for (const name of ["tsx", "@langchain", "@types"]) {
      symlinkSync(resolve("node_modules", name), join(folder.path, "node_modules", name));
    }
    // Its types come from the package as it is published.
    await run(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder.path]);
    const { stdout } = await run(
      process.execPath,
      ["--import", "tsx", "--test", "test/few-hints.test.ts", "test/own-model.test.ts"],
      {
        cwd: folder.path,
      },
    );
    expect(stdout).toMatch(/# pass 4/);
    expect(stdout).toMatch(/# fail 0/);
  }, 120_000);
});
