import { join, resolve } from "node:path";
import type { Bank } from "../../../src/ports/bank.ts";
import { tempFolder } from "../temp.ts";
import { chatProcess, type Event } from "./chat-process.ts";
import { databaseText } from "./database-text.ts";
import { Learner } from "./learner.ts";
import { type NoiseCall, noiseServer } from "./noise-server.ts";

export interface NoiseTurn {
  readonly said: string;
  readonly events: readonly Event[];
  /** What the model was asked from the message to the turn's end, items made between turns included. */
  readonly calls: readonly NoiseCall[];
}

export interface NoiseSession {
  readonly turns: readonly NoiseTurn[];
  readonly calls: readonly NoiseCall[];
  readonly rest: readonly Event[];
  readonly code: number | null;
  readonly stderr: string;
  /** Every text that the database holds at the end. */
  readonly stored: readonly string[];
  /** The made questions' file, if there is one. */
  readonly made: string;
}

/**
 * A session of the built `viva chat --json` with a model of noise. The program's clock runs fast, so that a model
 * that is put to rest is asked again a few turns later.
 */
export async function noiseSession(options: {
  provider: "ollama" | "openai";
  seed: number;
  turns: number;
  bank: Bank;
  /** The built program's entry; the working folder's when left out. */
  main?: string;
  /** Another server than one of noise: its address. */
  url?: string;
  contextLength?: number;
  clockSpeed?: number;
}): Promise<NoiseSession> {
  const { provider, seed, turns: count, bank, contextLength = 4096, clockSpeed = 5000 } = options;
  using home = tempFolder();
  const server = await noiseServer(seed, { contextLength });
  const url = options.url ?? server.url;
  const chat = await chatProcess({
    main: options.main ?? resolve("dist/cli/main.js"),
    args: ["--model", `${provider}:noise`, "--data-dir", home.path, "--seed", String(seed)],
    cwd: home.path,
    env: {
      ...(provider === "ollama" ? { OLLAMA_HOST: url } : { OPENAI_BASE_URL: `${url}/v1` }),
      XDG_CONFIG_HOME: home.path,
      NODE_OPTIONS: `--import ${resolve("tests/support/noise/fast-clock.mjs")}`,
      CLOCK_SPEED: String(clockSpeed),
    },
  });
  const learner = new Learner(seed, bank);
  const turns: NoiseTurn[] = [{ said: "", events: chat.opening, calls: [] }];
  let open = openAfter(undefined, chat.opening);
  for (let turn = 1; turn <= count; turn++) {
    const said = learner.message(open);
    const before = server.calls.length;
    const events = await chat.say(said);
    turns.push({ said, events, calls: server.calls.slice(before) });
    open = openAfter(open, events);
  }
  const ended = await chat.end();
  await server.close();
  const { database, made } = await databaseText(join(home.path));
  return { turns, calls: server.calls, ...ended, stored: database, made };
}

/** The question that waits, as somebody who reads the events sees it. */
function openAfter(open: string | undefined, events: readonly Event[]): string | undefined {
  const asked = events.findLast(({ type }) => type === "question");
  return asked ? String(asked.id) : open;
}
