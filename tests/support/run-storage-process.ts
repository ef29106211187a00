import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { build } from "esbuild";

let built: Promise<string> | undefined;

/** Built once for a test file: starting TypeScript anew for each kill would take most of the time. */
function program(): Promise<string> {
  const outfile = resolve("node_modules", ".cache", "storage-process.mjs");
  built ??= build({
    entryPoints: ["tests/support/storage-process.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  }).then(() => outfile);
  return built;
}

/** Kills before and after each write of SQL and of a file; see there. */
const preload = ["--import", "./tests/faults/outside/kill-at.mjs"];

/**
 * Runs `storage-process.ts`. With `killAt` it is killed at that moment of its writes; `log` gets the moments that
 * passed, when it ends by itself.
 */
export async function runStorageProcess(
  args: readonly string[],
  options: { killAt?: number; log?: string } = {},
): Promise<{ signal: string | null; pid: number | undefined; stdout: string }> {
  const { killAt, log } = options;
  const watched = killAt !== undefined || log !== undefined;
  const all = [...(watched ? preload : []), await program(), ...args];
  const env = { ...process.env, VIVA_KILL_AT: String(killAt ?? 0), ...(log ? { VIVA_KILL_LOG: log } : {}) };
  const child = spawn(process.execPath, all, { stdio: ["ignore", "pipe", "inherit"], env });
  let stdout = "";
  child.stdout.on("data", (data: Buffer) => {
    stdout += data.toString();
  });
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  return { signal, pid: child.pid, stdout };
}
