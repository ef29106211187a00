import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Config, type Flags, readConfig } from "../app/config.ts";
import { packageRoot } from "../app/package-root.ts";
import { openViva, type Viva, type VivaOptions } from "../app/viva.ts";
import { asVivaError } from "../domain/errors.ts";
import { messages } from "../messages/terminal.ts";
import { type Output, openOutput } from "./output.ts";

/** What every command is given: its config and where it writes. */
export interface Context {
  readonly config: Config;
  readonly output: Output;
  /** Opens the data folder; closed when the command ends. */
  open(): Promise<Viva>;
  /** The same for a command that only reads: it works where nothing can be written, too. */
  openToRead(): Promise<Viva>;
}

/** Runs a command with its context and closes what it opened. Returns the exit code. */
export async function inContext(
  flags: Flags,
  command: (context: Context) => Promise<number | undefined>,
): Promise<number> {
  const config = await readConfig(flags);
  const output = openOutput({ json: config.json, quiet: config.quiet });
  let viva: Viva | undefined;
  try {
    const opened = async (options: VivaOptions) => {
      viva ??= await openViva(config, options).catch(async (error: unknown) => {
        if (asVivaError(error).code !== "database-broken") throw error;
        const { offerRepair } = await import("./offer-repair.ts");
        if (await offerRepair(config)) return openViva(config, options);
        throw error;
      });
      return viva;
    };
    const open = () => opened(builtParts());
    const onlyReading = () => output.note(`${messages.reading}\n`);
    const openToRead = () => opened({ ...builtParts(), onlyReading });
    return (await command({ config, output, open, openToRead })) ?? 0;
  } finally {
    viva?.close();
  }
}

/** The compiled knowledge and the reader of documents of a built program; from source their sources serve. */
function builtParts(): Pick<VivaOptions, "compiled" | "worker"> {
  const dist = join(packageRoot(), "dist");
  if (!import.meta.url.includes("/dist/") || !existsSync(join(dist, "knowledge"))) return {};
  return { compiled: join(dist, "knowledge"), worker: join(dist, "library", "extract", "worker.js") };
}
