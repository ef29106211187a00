import { join } from "node:path";
import { openRandomness } from "../../app/clock.ts";
import type { Conversation, StartOptions } from "../../app/conversation.ts";
import { type ConversationParts, openConversation } from "../../app/open-conversation.ts";
import { openMemory, type SqliteMemory } from "../../app/parts.ts";
import { asVivaError } from "../../domain/errors.ts";
import { type Scripted, tapedIn } from "../scenario/given.ts";
import { type LoadedScenario, packFolders } from "../scenario/load.ts";
import { Script } from "../script/script.ts";
import { ScriptedModel } from "../script/scripted-model.ts";
import { openBench } from "./bench.ts";
import { type FixedClock, fixedClock } from "./clock.ts";
import { writeHistory } from "./history.ts";
import { testReasoning } from "./reasoning.ts";
import type { Sink } from "./record.ts";
import { openTape, type Tape, watched } from "./tape.ts";
import { type Moment, type Tap, tapNodes, tapWrites, type Wrap } from "./taps.ts";

export interface StageOptions {
  readonly loaded: LoadedScenario;
  readonly sink: Sink;
  /** The folder of the memory's file; in memory when left out. */
  readonly folder?: string | undefined;
  /** When the clock stands at first, if not at the scenario's beginning: a resumed run. */
  readonly now?: number | undefined;
  /** How often each line of the script was used by an earlier process. */
  readonly used?: readonly number[] | undefined;
  readonly wrap?: Wrap | undefined;
  /** The model of a scenario with a recording; what the scenario names when left out. */
  readonly tape?: Tape | undefined;
  /** Told of every node, write and chunk. Writes are watched only when there is one. */
  readonly tap?: Tap | undefined;
}

/** One process's view of a scenario: its memory, its clock, who thinks, and the terminals that are open. */
export class Stage {
  readonly memory: SqliteMemory;
  readonly clock: FixedClock;
  readonly scripted: ScriptedModel | undefined;
  /** What turns want to be told of, besides the options' tap. */
  tap: Tap = () => undefined;
  private readonly parts: ConversationParts;
  private readonly sink: Sink;
  private readonly terminals = new Map<string, Conversation>();

  private constructor(
    parts: ConversationParts & { clock: FixedClock },
    own: Pick<Stage, "scripted"> & { sink: Sink },
  ) {
    this.parts = parts;
    this.memory = parts.memory;
    this.clock = parts.clock;
    this.scripted = own.scripted;
    this.sink = own.sink;
  }

  /** Rejects with VivaError when the packs, the history or the folder can't be used. */
  static async open(options: StageOptions): Promise<Stage> {
    const { loaded, sink, folder, used, wrap, tap } = options;
    const { given, model } = loaded.scenario;
    const { knowledge, library } = await openBench(packFolders(loaded));
    const taped = tapedIn(model);
    const tape = taped && (options.tape ?? (await openTape(loaded)));
    const start = Date.parse(given.now);
    const clock = fixedClock(options.now ?? start);
    const memory = openMemory({
      file: folder === undefined ? ":memory:" : join(folder, "viva.db"),
      ...(tap ? { onWrite: tapWrites((moment) => tap(moment)) } : {}),
    });
    const { bank } = knowledge;
    const sessions = (await memory.sessions.list()).length;
    if (options.now === undefined) await writeHistory(given.history, { memory, bank, now: start });

    // Taps reach the stage, which is made last.
    const seen: { stage?: Stage; node?: string } = {};
    const onMoment = (moment: Moment) => {
      if (moment.at === "node" && moment.when === "before") {
        seen.node = moment.name;
        sink({ is: "node", name: moment.name });
      }
      tap?.(moment);
      seen.stage?.tap(moment);
    };
    const script = model !== "rule" && "script" in model ? model : undefined;
    const scripted = script && scriptedModel({ given: script, used, sink, onMoment });
    const reasoning = testReasoning({
      bank,
      clock,
      node: () => seen.node,
      scripted: scripted && { model: scripted, given: script },
      taped: tape && { model: watched(tape, { sink, onMoment }), tape, given: taped },
    });
    const stage = new Stage(
      {
        memory,
        bank,
        library,
        reasoning,
        clock,
        random: openRandomness(given.seed, String(sessions)),
        limits: {
          maxCallsPerTurn: given.limits.calls_per_turn,
          maxTokensPerSession: given.limits.tokens_per_session,
        },
        wrap: tapNodes(onMoment, wrap),
      },
      { scripted, sink },
    );
    seen.stage = stage;
    return stage;
  }

  /** Opens a terminal and runs the opening's turn; a refusal is written down. */
  async openTerminal(name: string, options: StartOptions): Promise<void> {
    await this.closeTerminal(name);
    try {
      const conversation = await openConversation(this.parts, options, (event) =>
        this.sink({ is: "event", event }),
      );
      this.terminals.set(name, conversation);
      await conversation.warmUp();
    } catch (error) {
      const { code, message } = asVivaError(error);
      this.sink({ is: "thrown", code, message });
    }
  }

  terminal(name: string): Conversation | undefined {
    return this.terminals.get(name);
  }

  async closeTerminal(name: string): Promise<void> {
    await this.terminals.get(name)?.close();
    this.terminals.delete(name);
  }

  async close(): Promise<void> {
    for (const name of [...this.terminals.keys()]) await this.closeTerminal(name);
    this.memory.close();
  }
}

function scriptedModel(options: {
  given: Scripted;
  used: readonly number[] | undefined;
  sink: Sink;
  onMoment: (moment: Moment) => void;
}): ScriptedModel {
  const { given, used, sink, onMoment } = options;
  return new ScriptedModel({
    script: new Script(given.script, used),
    onPiece: () => onMoment({ at: "chunk" }),
    onCall: ({ what, purpose, prompt, line, tokens }) =>
      sink({ is: "call", call: { what, purpose, prompt, line, tokens } }),
  });
}
