import { CommanderError } from "commander";
import { EXIT } from "../domain/errors.ts";
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
    // Commander has printed the help or the fault itself.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
}
