import type { StartOptions } from "../../app/conversation.ts";
import type { SqliteMemory } from "../../app/parts.ts";
import { scenarios } from "../../messages/scenarios.ts";
import { durationMs } from "../scenario/duration.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { ScenarioTurn } from "../scenario/turn.ts";
import { dumpMemory, readMemory } from "./memory-state.ts";
import type { Sink } from "./record.ts";
import { Stage, type StageOptions } from "./stage.ts";
import type { Moment } from "./taps.ts";

export interface PerformOptions extends Omit<StageOptions, "now"> {
  /** Goes on after a kill in this turn, of which so much was in the inbox and in the list of sessions before. */
  readonly resume?: { readonly turn: number; readonly inbox: number; readonly sessions: number } | undefined;
  /** Told when a turn begins and ends: kill points lie in one turn. */
  readonly onTurn?: (turn: number | undefined) => void;
}

/** Plays a scenario, or what is left of it, in this process. */
export async function perform(options: PerformOptions): Promise<void> {
  await play(options, () => undefined);
}

/** The same; resolves to a dump of what the memory holds then. */
export async function performAndDump(options: PerformOptions): Promise<string> {
  return play(options, dumpMemory);
}

async function play<T>(options: PerformOptions, atEnd: (memory: SqliteMemory) => T): Promise<T> {
  const { loaded, sink, resume, onTurn = () => undefined } = options;
  const { scenario } = loaded;
  const now = resume && Date.parse(scenario.given.now) + waitedBefore(scenario, resume.turn);
  const stage = await Stage.open({ ...options, now });
  try {
    const player = new Player(stage, { scenario, sink });
    if (resume) await player.resume(resume);
    const first = resume ? resume.turn + 1 : opensItself(scenario) ? 1 : 0;
    for (let turn = first; turn <= scenario.turns.length; turn++) {
      onTurn(turn);
      await player.play(turn);
      onTurn(undefined);
    }
    return atEnd(stage.memory);
  } finally {
    await stage.close();
  }
}

/** Turn 0 is the opening of the first terminal, unless the scenario begins with an `open` of its own. */
function opensItself({ turns }: Scenario): boolean {
  return "open" in turns[0]!;
}

function waitedBefore({ turns }: Scenario, turn: number): number {
  return turns
    .slice(0, Math.max(0, turn - 1))
    .reduce((sum, earlier) => sum + ("wait" in earlier ? durationMs(earlier.wait) : 0), 0);
}

/** How many messages are in the inbox, and how many sessions there are. */
interface Counts {
  readonly inbox: number;
  readonly sessions: number;
}

class Player {
  private readonly stage: Stage;
  private readonly scenario: Scenario;
  private readonly sink: Sink;
  private readonly counting: { get(): unknown };
  private failing = { node: "", left: 0 };

  constructor(stage: Stage, { scenario, sink }: { scenario: Scenario; sink: Sink }) {
    this.stage = stage;
    this.scenario = scenario;
    this.sink = sink;
    this.counting = stage.memory.db.prepare(
      "SELECT (SELECT count(*) FROM turns) AS inbox, (SELECT count(*) FROM sessions) AS sessions",
    );
  }

  async play(turn: number): Promise<void> {
    this.begin(turn);
    const what = this.scenario.turns[turn - 1];
    if (!what) await this.stage.openTerminal("first", {});
    else await this.act(what);
    await this.end(what);
  }

  /** The learner starts the program again, and types again what had not arrived. */
  async resume(killed: { turn: number; inbox: number; sessions: number }): Promise<void> {
    this.begin(killed.turn);
    this.sink({ is: "process" });
    const what = this.scenario.turns[killed.turn - 1];
    const before = this.counts();
    if (!what || "open" in what) {
      const { terminal, options } = what ? opening(what) : { terminal: "first", options: {} };
      const made = before.sessions > killed.sessions;
      await this.stage.openTerminal(terminal, made ? { ...options, fresh: undefined } : options);
    } else {
      await this.stage.openTerminal("in" in what ? what.in : "first", {});
      if (this.counts().inbox === killed.inbox) await this.act(what);
    }
    await this.end(what);
  }

  private begin(turn: number): void {
    if (this.stage.scripted) this.stage.scripted.turn = turn;
    this.sink({ is: "begin", turn, ...this.counts() });
  }

  private counts(): Counts {
    return this.counting.get() as Counts;
  }

  private async act(what: ScenarioTurn): Promise<void> {
    if ("wait" in what) return this.stage.clock.advance(durationMs(what.wait));
    if ("close" in what) return this.stage.closeTerminal(what.close);
    const controller = new AbortController();
    const stopWatching = this.watch(what, controller);
    if ("open" in what) {
      const { terminal, options } = opening(what);
      await this.stage.openTerminal(terminal, options);
    } else {
      await this.send(what, controller.signal);
    }
    stopWatching();
  }

  private async send(what: Extract<ScenarioTurn, { in: string }>, signal: AbortSignal): Promise<void> {
    const conversation = this.stage.terminal(what.in);
    if (!conversation) {
      this.sink({ is: "thrown", code: "no-terminal", message: scenarios.script.terminalClosed(what.in) });
      return;
    }
    await conversation.send(messageOf(what), signal);
    if (conversation.ended) await this.stage.closeTerminal(what.in);
  }

  /** A node that fails goes on failing in later turns, as often as it should. */
  private watch(what: ScenarioTurn, controller: AbortController): () => void {
    if ("fail" in what && what.fail) this.failing = { node: what.fail.node, left: what.fail.times };
    const cancel = "cancel" in what ? what.cancel : undefined;
    let chunks = 0;
    this.stage.tap = (moment: Moment) => {
      if (moment.at === "chunk" && cancel && "chunk" in cancel && ++chunks === cancel.chunk)
        controller.abort();
      if (moment.at !== "node" || moment.when !== "before") return;
      if (cancel && "node" in cancel && cancel.node === moment.name) controller.abort();
      if (this.failing.node !== moment.name || this.failing.left === 0) return;
      this.failing.left--;
      throw new Error(scenarios.script.nodeFails(moment.name));
    };
    return () => {
      if (this.failing.left === 0) this.stage.tap = () => undefined;
    };
  }

  private async end(what: ScenarioTurn | undefined): Promise<void> {
    const expect = what?.expect ?? {};
    const looked = expect.memory !== undefined || expect.open !== undefined || expect.topic !== undefined;
    const terminal = what && "in" in what ? what.in : what && "open" in what ? what.open.terminal : "first";
    const session = this.stage.terminal(terminal)?.id ?? (await this.stage.memory.sessions.list())[0]?.id;
    this.sink({
      is: "end",
      ...(looked ? { state: await readMemory(this.stage.memory, session) } : {}),
    });
  }
}

/** What a turn sends to the conversation. */
export function messageOf(turn: Extract<ScenarioTurn, { in: string }>): string {
  if ("say" in turn) return turn.say;
  return "command" in turn ? turn.command : `/model ${turn.switch}`;
}

function opening({ open }: Extract<ScenarioTurn, { open: unknown }>): {
  terminal: string;
  options: StartOptions;
} {
  const { terminal, session, topic, unseen } = open;
  return { terminal, options: { fresh: open.new, session, topic, unseenOnly: unseen } };
}
