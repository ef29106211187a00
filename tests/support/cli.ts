import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

/** How a run of the built program ended. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout as JSON objects. */
  json(): Record<string, unknown>[];
}

/** Variables that would lead a test out of its folder. */
const cleared = ["VIVA_DATA_DIR", "VIVA_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "OLLAMA_HOST"];

/**
 * Runs the built program (`npm run build`) with these arguments. `input` goes to stdin, which is then closed.
 * No model is looked for: `--model rule` unless the arguments name one.
 */
export async function viva(
  args: readonly string[],
  options: { dataDir?: string; input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Promise<CliRun> {
  const { dataDir, input = "", cwd = process.cwd(), env = {} } = options;
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !cleared.includes(name)),
  );
  const model = args.includes("--model") ? [] : ["--model", "rule"];
  const data = dataDir === undefined ? [] : ["--data-dir", dataDir];
  const child = spawn(process.execPath, [resolve("dist/cli/main.js"), ...args, ...data, ...model], {
    cwd,
    env: { ...inherited, ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // A program that has ended does not read its input any more.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return {
    code,
    stdout,
    stderr,
    json: () =>
      stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
