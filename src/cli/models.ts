import type { Command } from "commander";
import type { Listing } from "../app/models.ts";
import { EXIT } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import type { Output } from "./output.ts";
import type { Registry } from "./program.ts";

/** `viva models list|pull`: what could think. */
export function registerModels({ program, run }: Registry): void {
  const models = program.command("models").description(help.models.about);
  models
    .command("list", { isDefault: true })
    .description(help.models.list)
    .action((_: object, command: Command) =>
      run(command, async ({ output, config }) => {
        const { listModels } = await import("../app/models.ts");
        const listings = await listModels(config, new AbortController().signal);
        if (config.json) {
          const endpoints = listings.map((listing) =>
            listing.kind === "failed" ? { ...listing, error: listing.error.message } : listing,
          );
          output.json("models", { endpoints });
        }
        for (const listing of config.json ? [] : listings) show(listing, output);
        return listings.some(({ kind }) => kind === "models") ? EXIT.ok : EXIT.modelUnreachable;
      }),
    );
  models
    .command("pull")
    .description(help.models.pull)
    .argument("<name>")
    .action((name: string, _: object, command: Command) =>
      run(command, async ({ output, config }) => {
        const { pullModel } = await import("../app/models.ts");
        const stop = new AbortController();
        process.once("SIGINT", () => stop.abort());
        let last = "";
        await pullModel(name, config, {
          signal: stop.signal,
          onProgress: ({ status, completed, total }) => {
            const share = total ? ` ${Math.floor((100 * (completed ?? 0)) / total)} %` : "";
            const text = `${printable(status)}${share}`;
            if (text === last) return;
            last = text;
            if (config.json) output.json("pull", { status, completed, total });
            else output.note(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
          },
        });
        if (process.stderr.isTTY && !config.json) output.note("\n");
        if (!config.json) output.data(said.models.pulled(printable(name)));
        return EXIT.ok;
      }),
    );
}

function show(listing: Listing, output: Output): void {
  if (listing.kind === "failed") {
    const { message, hint } = listing.error;
    const at = `${listing.provider} (${printable(listing.address)})`;
    output.note(said.models.failed(at, printable(message), printable(hint)));
    return;
  }
  for (const { spec, chat } of listing.models) {
    output.data(said.models.one(printable(spec), chat));
  }
  if (listing.models.length === 0) output.note(said.models.none(listing.provider));
}
