import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { build } from "esbuild";

let built: Promise<string> | undefined;

/** Built once for a test file: starting TypeScript anew for each kill would take most of the time. */
function program(): Promise<string> {
  const outfile = resolve(join("node_modules", ".cache", "storage-process.mjs"));
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

/** Runs `storage-process.ts`, which kills itself at a point. */
export async function storageProcess(
  what: "migrate" | "import" | "backup",
  file: string,
  point?: number,
  archive?: string,
): Promise<{ signal: string | null; pid: number | undefined; stdout: string }> {
  const args = [await program(), what, file, String(point ?? ""), archive ?? ""];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.on("data", (data: Buffer) => {
    stdout += data.toString();
  });
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  return { signal, pid: child.pid, stdout };
}
