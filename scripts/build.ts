// npm run build: one bundle with chunks that are loaded when they are needed, the knowledge as JSON, the types.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { checkPack } from "../src/knowledge/check-pack.ts";
import { compilePack } from "../src/knowledge/compiled.ts";
import { loadPack } from "../src/knowledge/load-pack.ts";
import { renderProblem } from "../src/knowledge/problem.ts";

rmSync("dist", { recursive: true, force: true });

const entries = ["cli/main", "index", "testing/index", "library/extract/worker"].filter((name) =>
  existsSync(`src/${name}.ts`),
);
await build({
  entryPoints: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // Native code, and parsers that load files of their own, stay where npm put them. So does LangGraph for
  // those who build on Viva: their graph and ours must share one copy.
  external: [
    "better-sqlite3",
    "sqlite-vec",
    "unpdf",
    "mammoth",
    "linkedom",
    "turndown",
    "@mozilla/readability",
  ],
  banner: {
    js: 'import{createRequire as __viva_require}from"node:module";const require=__viva_require(import.meta.url);',
  },
  logLevel: "warning",
});
chmodSync("dist/cli/main.js", 0o755);

const pack = loadPack("knowledge");
for (const problem of checkPack(pack)) console.error(`knowledge/${renderProblem(problem)}`);
const index = compilePack(pack, "dist/knowledge");
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"], {
  stdio: "inherit",
});
console.log(`built: ${index.topics.length} topics, ${index.objectives.length} objectives`);
