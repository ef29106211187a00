// Terminal: CPU until the first question against bare node, and what streaming 2,000 tokens of Markdown costs
// against writing them raw. Linux; needs python3 and a build: npm run build && npx tsx bench/terminal.ts [runs]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const runs = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), "viva-bench-"));
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const times = <T>(work: () => T): T[] => Array.from({ length: runs }, work);

/** CPU ms of a program until it printed `marker`. */
function cpuUntil(marker: string, args: string[]): number {
  const script = "bench/support/pseudo-terminal-cpu.py";
  return Number(execFileSync("python3", [script, marker, process.execPath, ...args], { encoding: "utf8" }));
}

const bare = times(() => cpuUntil("ready", ["-e", "process.stdout.write('ready');setTimeout(()=>{},1000)"]));
const start = (dataDir: string) => () =>
  cpuUntil("❯", ["dist/cli/main.js", "--data-dir", dataDir, "--model", "rule"]);
const first = times(() => {
  const dataDir = mkdtempSync(join(folder, "first-"));
  return start(dataDir)();
});
const again = join(folder, "again");
start(again)();
const resumed = times(start(again));

interface Feed {
  readonly tokens: number;
  readonly bytes: number;
  readonly cpuMs: number;
  readonly streamingMs: number;
}

/** Streams the text at a pace (tokens a second) on a pseudo-terminal, raw or as the chat shows it. */
function feed(mode: "raw" | "rendered", pace: number): Feed {
  const report = join(folder, "report.json");
  const program = [process.execPath, join(folder, "feed.mjs"), mode, report, String(pace)];
  execFileSync("python3", ["tests/support/pty/bridge.py", "80", "24", ...program], {
    input: "",
    stdio: ["pipe", "ignore", "ignore"],
    maxBuffer: 1e8,
  });
  return JSON.parse(readFileSync(report, "utf8")) as Feed;
}

await build({
  entryPoints: { feed: "bench/support/terminal-feed.ts" },
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
});
const few = (work: () => Feed) => {
  const feeds = [work(), work(), work()];
  return { ...feeds[0]!, cpuMs: median(feeds.map(({ cpuMs }) => cpuMs)) };
};
const raw = few(() => feed("raw", 200));
const rendered = few(() => feed("rendered", 200));
const slow = feed("rendered", 50);
rmSync(folder, { recursive: true, force: true });

console.log(
  JSON.stringify(
    {
      bench: "terminal",
      runs,
      startCpuMs: { bare: median(bare), first: median(first), resumed: median(resumed) },
      startRatio: {
        first: +(median(first) / median(bare)).toFixed(2),
        resumed: +(median(resumed) / median(bare)).toFixed(2),
      },
      stream: {
        tokens: raw.tokens,
        bytes: { raw: raw.bytes, at200: rendered.bytes, at50: slow.bytes },
        cpuMs: { raw: Math.round(raw.cpuMs), at200: Math.round(rendered.cpuMs) },
        cpuRatio: +(rendered.cpuMs / raw.cpuMs).toFixed(2),
      },
    },
    null,
    2,
  ),
);
