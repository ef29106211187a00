import { CommanderError } from "commander";
import { EXIT } from "../domain/errors.ts";
import { registerAll } from "./commands.ts";
import { addExamples } from "./examples.ts";
import { speakHelp } from "./help-texts.ts";
import { makeProgram } from "./program.ts";
import { usageFault } from "./usage-fault.ts";

/** Runs the full command line. Resolves to the exit code; rejects with VivaError. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const registry = makeProgram((given) => {
    code = given;
  });
  registerAll(registry);
  addExamples(registry.program);
  speakHelp(registry.program);
  try {
    await registry.program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ok;
    // The help, of a command that needs one more word, is printed already.
    if (error.code === "commander.help") return EXIT.usage;
    throw usageFault(error, registry.program, args);
  }
}
