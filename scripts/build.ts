// npm run build: one bundle with chunks that are loaded when they are needed, the knowledge as JSON, the types.
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { type BuildOptions, build } from "esbuild";
import { checkPack } from "../src/knowledge/check-pack.ts";
import { compilePack } from "../src/knowledge/compiled.ts";
import { loadPack } from "../src/knowledge/load-pack.ts";
import { renderProblem } from "../src/knowledge/problem.ts";
import { buildStart, keepCompiled, placeOf } from "./start-bundle.ts";

rmSync("dist", { recursive: true, force: true });

// First: it replaces the whole folder, and the bundles put modules of the same room beside it.
const pack = loadPack("knowledge");
for (const problem of checkPack(pack)) console.error(`knowledge/${renderProblem(problem)}`);
const index = compilePack(pack, "dist/knowledge");

const common: BuildOptions = {
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
};

const entryPoints = (names: readonly string[]) =>
  Object.fromEntries(
    names.filter((name) => existsSync(`src/${name}.ts`)).map((name) => [name, `src/${name}.ts`]),
  );

const program: BuildOptions = {
  ...common,
  // Native code, and parsers that load files of their own, stay where npm put them.
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
};
const later = await buildStart(common);
const processes = ["library/extract/worker", "testing/kill/child", "testing/files/worker"]
  .map((name) => `src/${name}.ts`)
  .filter((file) => existsSync(file));
await build({
  ...program,
  entryPoints: Object.fromEntries([...later, ...processes].map((file) => [placeOf(file), file])),
});
// For those who build on Viva every package stays where it is: their graph and ours share one LangGraph.
await build({
  ...common,
  entryPoints: entryPoints(["index", "testing/index"]),
  packages: "external",
  chunkNames: "lib/[name]-[hash]",
});
keepCompiled();

execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"], {
  stdio: "inherit",
});
console.log(`built: ${index.topics.length} topics, ${index.objectives.length} objectives`);
