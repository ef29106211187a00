import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { packageRoot } from "../../app/package-root.ts";

/** How a process of Viva's own ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Starts an entry of the testing room in a process of its own: the built one, or the source by tsx. */
export function startEntry(name: "kill/child" | "files/worker", args: readonly string[]): ChildProcess {
  const root = packageRoot();
  const built = import.meta.url.includes("/dist/");
  const entry = built
    ? [join(root, "dist", "testing", `${name}.js`)]
    : ["--import", import.meta.resolve("tsx"), join(root, "src", "testing", `${name}.ts`)];
  return spawn(process.execPath, [...entry, ...args], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
}

/** Runs an entry to its end. */
export async function runEntry(name: "kill/child", args: readonly string[]): Promise<Ended> {
  const child = startEntry(name, args);
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { code, signal, stderr };
}
