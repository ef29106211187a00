import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { repeatable } from "./chat-process.ts";

const run = promisify(execFile);

/** Columns that tell how it went and not what was learnt: tries, durations, and when it was exported. */
const left = new Set(["tries", "ms", "exported", "first_ms", "total_ms"]);

/** All of a learner's data and progress, through the command line: one fact a line, comparable. */
export async function learnerData(dataDir: string): Promise<string[]> {
  const command = async (...args: string[]) => {
    const { stdout } = await run(
      process.execPath,
      ["dist/cli/main.js", ...args, "--json", "--data-dir", dataDir, ...repeatable],
      { maxBuffer: 1e9 },
    );
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const [exported, progress] = await Promise.all([command("export"), command("progress")]);
  const tables = Object.entries(exported.tables as Record<string, object[]>);
  const rows = tables.flatMap(([table, all]) =>
    all.filter((row) => !betweenTurns(row)).map((row) => `${table} ${comparable(row)}`),
  );
  return [...rows, `progress ${comparable(progress)}`];
}

/** A call of the model for a new question: made between turns, or not, as the time allowed. */
function betweenTurns(row: object): boolean {
  return "purpose" in row && "turn" in row && row.turn === "";
}

function comparable(row: object): string {
  return JSON.stringify(row, (name, value: unknown) =>
    left.has(name) ? undefined : name === "grade" && typeof value === "string" ? JSON.parse(value) : value,
  );
}

/** The first lines that the others have not, or not as often. */
export function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return some
    .filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count <= 0;
    })
    .slice(0, 5);
}
