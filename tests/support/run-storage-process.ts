import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { build } from "esbuild";

const built = new Map<string, Promise<string>>();

/** Built once for a test file: starting TypeScript anew for each kill would take most of the time. */
function program(name: string): Promise<string> {
  const outfile = resolve("node_modules", ".cache", `${name}.mjs`);
  const done =
    built.get(name) ??
    build({
      entryPoints: [`tests/support/${name}.ts`],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      logLevel: "error",
    }).then(() => outfile);
  built.set(name, done);
  return done;
}

/** Runs `storage-process.ts` or `import-process.ts`, which kill themselves at a point. */
export async function runProcess(
  name: "storage-process" | "import-process",
  args: readonly (string | number)[],
): Promise<{ signal: string | null; pid: number | undefined; stdout: string }> {
  const all = [await program(name), ...args.map(String)];
  const child = spawn(process.execPath, all, { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.on("data", (data: Buffer) => {
    stdout += data.toString();
  });
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  return { signal, pid: child.pid, stdout };
}
