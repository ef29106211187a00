import { type ChatEvent, type ChatProcess, openChat } from "./chat-process.ts";
import { lineFor, pick, type Random } from "./lines.ts";
import type { ModelServer } from "./model-server.ts";
import { unfinishedSteps } from "./unfinished-steps.ts";

/** What a driver does with a line that got no `turn.end` and that no recovered turn speaks of. */
export type Style = "sends-again" | "lets-go" | "sends-again-unseen";

export interface Driven {
  /** The lines that arrived, as the protocol told: what an undisturbed run has to be given. */
  readonly taken: readonly string[];
  readonly kills: number;
  readonly recovered: number;
  /** Broken promises of the protocol. */
  readonly faults: readonly string[];
}

/** The longest time (ms) from a moment of interest to the kill: start of the process, sending of a line. */
const fuses = { start: 900, line: 250, model: 1_200 };

/**
 * Drives a conversation of so many lines and kills the program at random moments on the way. Knows nothing of
 * the program but its protocol.
 */
export async function drive(options: {
  dataDir: string;
  lines: number;
  style: Style;
  random: Random;
  /** The model that thinks; without one it is the rule. */
  model?: ModelServer | undefined;
}): Promise<Driven> {
  const { dataDir, style, random, model } = options;
  const driver = new Driver(style, model);
  const fuse = model ? fuses.model : fuses.line;
  let left = options.lines;
  let kills = 0;
  // A program that fails by itself is not tried for ever.
  while (left > 0 && driver.faults.length < 5) {
    const chat = openChat(dataDir, model);
    const dying = random() < 0.85;
    const early = dying && random() < 0.35;
    if (early) void delayed(chat, random() * fuses.start);
    let calm = dying && !early ? Math.floor(random() * 4) : Number.POSITIVE_INFINITY;
    if (await driver.opened(chat)) {
      while (left > 0 && !driver.lost) {
        const line = driver.pending ?? lineFor(driver.question, random);
        if (calm-- === 0) void delayed(chat, random() * pick(random, [10, 60, fuse]));
        left -= driver.pending === undefined ? 1 : 0;
        await driver.say(chat, line);
      }
    }
    if (driver.lost) {
      kills++;
      await chat.ended;
      model?.killed(unfinishedSteps(dataDir));
      driver.restart();
    } else await chat.close();
    const { code, signal, stderr } = chat.end;
    if (signal !== "SIGKILL" && code !== 0)
      driver.faults.push(`exit ${code ?? signal}: ${stderr.slice(0, 400)}`);
  }
  await driver.settle(dataDir);
  return { taken: driver.taken, kills, recovered: driver.recovered, faults: driver.faults };
}

async function delayed(chat: ChatProcess, ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await chat.kill();
}

/** What a driver knows: the open question, the line that waits for its end, the ends it has seen. */
export class Driver {
  readonly taken: string[] = [];
  readonly faults: string[] = [];
  recovered = 0;
  question = "";
  pending: string | undefined;
  lost = false;
  private readonly ends = new Set<string>();
  private readonly style: Style;
  private readonly model: ModelServer | undefined;

  constructor(style: Style, model?: ModelServer) {
    this.style = style;
    this.model = model;
  }

  /** Reads up to the opening's own end. False when the process died before it. */
  async opened(chat: ChatProcess): Promise<boolean> {
    for (;;) {
      const event = await chat.next();
      if (!event) {
        this.lost = true;
        return false;
      }
      this.see(event);
      if (event.type !== "turn.end") continue;
      if (event.recovered !== true) break;
      this.take(event);
    }
    if (this.style === "lets-go") this.pending = undefined;
    return true;
  }

  /** Sends a line and reads up to its `turn.end`; the process may die on the way. */
  async say(chat: ChatProcess, line: string): Promise<void> {
    this.pending = line;
    this.model?.sent();
    chat.send(line);
    for (;;) {
      const event = await chat.next();
      if (!event) {
        this.lost = true;
        return;
      }
      this.see(event);
      if (event.type !== "turn.end") continue;
      if (event.recovered === true)
        this.faults.push(`recovered in mid-conversation: ${JSON.stringify(event)}`);
      if (event.ok !== true) this.faults.push(`not ok: ${JSON.stringify(event)}`);
      this.take(event);
      return;
    }
  }

  restart(): void {
    this.lost = false;
  }

  /** The last line may still wait for its end. */
  async settle(dataDir: string): Promise<void> {
    const chat = openChat(dataDir, this.model);
    await this.opened(chat);
    if (this.pending !== undefined) await this.say(chat, this.pending);
    await chat.close();
  }

  private see(event: ChatEvent): void {
    if (event.type === "question") this.question = event.id as string;
    if (event.type === "error") this.faults.push(JSON.stringify(event));
  }

  /** An end closes the line that waits, unless it was seen before: then a kill made it be told twice. */
  private take(event: ChatEvent): void {
    const turn = event.turn as string;
    const numbered = !turn.endsWith(".0");
    if (numbered && this.ends.has(turn)) {
      if (event.recovered !== true) this.faults.push(`two ends: ${JSON.stringify(event)}`);
      return;
    }
    if (numbered) this.ends.add(turn);
    if (event.recovered === true) this.recovered++;
    if (this.pending === undefined) {
      this.faults.push(`an end that no line waits for: ${JSON.stringify(event)}`);
      return;
    }
    this.taken.push(this.pending);
    if (this.style !== "sends-again-unseen" || event.recovered !== true) this.pending = undefined;
  }
}
