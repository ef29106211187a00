import { forgetForeignSettings } from "../app/foreign-settings.ts";
import { asVivaError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import { inContext } from "./context.ts";
import { converse } from "./converse.ts";
import { endOnClosedPipe, openOutput } from "./output.ts";
import { quickChat } from "./quick-chat.ts";

// Whatever is written, now or by a library, is the learner's alone from its first byte.
process.umask(0o077);
endOnClosedPipe();
forgetForeignSettings();
const args = process.argv.slice(2);
void main().then((exitCode) => {
  process.exitCode = exitCode;
  // A child or a socket that lingers must not keep a finished command alive.
  if (process.stdout.writableNeedDrain) process.stdout.once("drain", () => process.exit());
  else process.exit();
});

/** Resolves to the exit code. Never rejects. */
async function main(): Promise<number> {
  try {
    const chat = quickChat(args);
    if (chat) return await inContext(chat.flags, (context) => converse(context, chat.start));
    return await (await import("./command-line.ts")).runCommandLine(args);
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  const known = asVivaError(error);
  const { code, message, hint } = known;
  openOutput({ json: args.includes("--json"), quiet: false }).event({ type: "error", code, message, hint });
  if (code === "internal" && args.includes("-v") && known.cause instanceof Error) {
    process.stderr.write(`${printable(known.cause.stack ?? "")}\n`);
  }
  return known.exitCode;
}
