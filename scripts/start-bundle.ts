// The way to the first question: one CommonJS file, with what V8 compiles of it kept beside it.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

/** Imported dynamically, and needed before the first question all the same. */
const inlined = ["src/cli/chat.ts", "src/cli/chat-tty.ts", "src/app/models.ts"];

/** Where a module that is loaded later is put: dist/cli is CommonJS, everything else is not. */
export function placeOf(file: string): string {
  return file
    .replace(/^src\//, "")
    .replace(/^cli\//, "commands/")
    .replace(/\.ts$/, "");
}

/** Builds dist/cli. Resolves to the modules that it loads later, to be built beside it. */
export async function buildStart(common: BuildOptions): Promise<string[]> {
  const later = new Set<string>();
  const leaveOut: Plugin = {
    name: "start",
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const file = relative(process.cwd(), resolve(resolveDir, path));
        if (inlined.includes(file)) return undefined;
        later.add(file);
        return { external: true, path: `../${placeOf(file)}.js` };
      });
    },
  };
  const options: BuildOptions = { ...common, splitting: false, format: "cjs" };
  const { outputFiles } = await build({
    ...options,
    entryPoints: ["src/cli/main.ts"],
    external: ["bindings", "sqlite-vec"],
    plugins: [leaveOut],
    define: { "import.meta.url": "__url" },
    write: false,
    outdir: "dist/cli",
  });
  // A script that was compiled before can't import: its launcher does it.
  const code = outputFiles![0]!.text.replaceAll('import("', '__load("');
  const inner = `"use strict";const module={exports:{}},__url=require("node:url").pathToFileURL(__filename).href;${code}`;
  await build({ ...options, entryPoints: { "cli/main": "src/cli/launch.ts" } });
  writeFileSync("dist/cli/start.js", `(function(require,__load,__filename){${inner}\n})`);
  writeFileSync("dist/cli/package.json", '{"type":"commonjs"}\n');
  chmodSync("dist/cli/main.js", 0o755);
  return [...later];
}

/** Runs the start up to the first question and keeps what V8 compiled. Without it everything works, later. */
export function keepCompiled(): void {
  const folder = mkdtempSync(join(tmpdir(), "viva-build-"));
  try {
    const hook = resolve("scripts/keep-compiled.cjs");
    const args = [
      "--require",
      hook,
      "dist/cli/main.js",
      "--data-dir",
      join(folder, "data"),
      "--model",
      "rule",
    ];
    const env = { PATH: process.env.PATH, HOME: folder };
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8", timeout: 60_000 });
    if (status !== 0) console.error(`No compiled start was kept:\n${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
