#!/usr/bin/env node
import { CommanderError } from "commander";
import { asVivaError, EXIT } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import { registerAll } from "./commands.ts";
import { endOnClosedPipe, openOutput } from "./output.ts";
import { makeProgram } from "./program.ts";

endOnClosedPipe();
const args = process.argv.slice(2);
const registry = makeProgram((code) => {
  process.exitCode = code;
});
registerAll(registry);

try {
  await registry.program.parseAsync(args, { from: "user" });
} catch (error) {
  process.exitCode = report(error);
}
// A child or a socket that lingers must not keep a finished command alive.
if (!process.stdout.writableNeedDrain) process.exit();
process.stdout.once("drain", () => process.exit());

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has printed help or the error itself.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  const known = asVivaError(error);
  const { code, message, hint } = known;
  openOutput({ json: args.includes("--json"), quiet: false }).event({ type: "error", code, message, hint });
  if (code === "internal" && args.includes("-v") && known.cause instanceof Error) {
    process.stderr.write(`${printable(known.cause.stack ?? "")}\n`);
  }
  return known.exitCode;
}
