import { CommanderError } from "commander";
import { EXIT, VivaError } from "../domain/errors.ts";
import { registerAll } from "./commands.ts";
import { addExamples } from "./examples.ts";
import { makeProgram } from "./program.ts";

/** Runs the full command line. Resolves to the exit code; rejects with VivaError. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const registry = makeProgram((given) => {
    code = given;
  });
  registerAll(registry);
  addExamples(registry.program);
  try {
    await registry.program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ok;
    // The help, of a command that needs one more word, is printed already.
    if (error.code === "commander.help") return EXIT.usage;
    throw usageError(error.message);
  }
}

/** Commander's fault as Viva says it: what is wrong, and below it what was perhaps meant. */
function usageError(fault: string): VivaError {
  const [first = "", ...suggestions] = fault.replace(/^error: /, "").split("\n");
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  const hint = suggestions.map((line) => line.replace(/^\((.*)\)$/, "$1")).join(" ");
  return new VivaError(
    "usage",
    /[.!?]$/.test(sentence) ? sentence : `${sentence}.`,
    hint === "" ? "--help shows what there is." : hint,
  );
}
