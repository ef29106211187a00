import { parseArgs } from "node:util";
import type { Flags } from "../app/config.ts";
import type { StartOptions } from "../app/conversation.ts";

const options = {
  json: { type: "boolean" },
  plain: { type: "boolean" },
  color: { type: "string" },
  "no-input": { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  verbose: { type: "boolean", short: "v" },
  model: { type: "string" },
  "data-dir": { type: "string" },
  seed: { type: "string" },
  now: { type: "string" },
  topic: { type: "string" },
  new: { type: "boolean" },
  unseen: { type: "boolean" },
} as const;

/**
 * Reads the arguments of a plain `viva` or `viva chat`, the start that must be quick. Undefined for
 * everything else, faulty flags included: the full command line reads those and says what is wrong.
 */
export function quickChat(args: readonly string[]): { flags: Flags; start: StartOptions } | undefined {
  const rest = args[0] === "chat" ? args.slice(1) : [...args];
  let values: ReturnType<typeof parse>["values"];
  try {
    values = parse(rest).values;
  } catch {
    // Not a plain chat.
    return undefined;
  }
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  if (seed !== undefined && !(Number.isSafeInteger(seed) && seed >= 0)) return undefined;
  const color = values.color;
  if (color !== undefined && color !== "auto" && color !== "always" && color !== "never") return undefined;
  return {
    flags: {
      json: values.json,
      plain: values.plain,
      color,
      input: values["no-input"] ? false : undefined,
      quiet: values.quiet,
      verbose: values.verbose,
      model: values.model,
      dataDir: values["data-dir"],
      seed,
      now: values.now,
    },
    start: { topic: values.topic, fresh: values.new, unseenOnly: values.unseen },
  };
}

function parse(args: string[]) {
  return parseArgs({ args, options, strict: true, allowPositionals: false });
}
