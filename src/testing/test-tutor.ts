import type { TutorEvent } from "../domain/events.ts";
import { scenarios } from "../messages/scenarios.ts";
import { shownText } from "./check/check-events.ts";
import { scenarioOf } from "./scenario/load.ts";
import type { ScenarioInput } from "./scenario/schema.ts";
import type { ScriptedModel } from "./script/scripted-model.ts";
import type { FixedClock } from "./stage/clock.ts";
import { type MemoryState, readMemory } from "./stage/memory-state.ts";
import { type CallRecord, type Entry, pathOf, type TurnRecord, turnsOf } from "./stage/record.ts";
import { Stage } from "./stage/stage.ts";
import type { Wrap } from "./stage/taps.ts";

type Given = NonNullable<ScenarioInput["given"]>;

export interface TestTutorOptions extends Omit<Given, "pack"> {
  /** Folders of knowledge packs, from the working folder; Viva's own when left out. */
  readonly pack?: string | string[];
  /** The model's script, as in a scenario; by rule when left out. */
  readonly model?: NonNullable<ScenarioInput["model"]>;
  /** The topic to begin with. */
  readonly topic?: string;
  /** Changes nodes of the graph by name. */
  readonly wrap?: Wrap;
}

type Of<T extends TutorEvent["type"]> = Extract<TutorEvent, { type: T }>;

/** One turn of a test tutor. */
export interface TestTurn {
  /** The nodes that ran, in order. */
  readonly path: readonly string[];
  readonly events: readonly TutorEvent[];
  /** Everything that a learner reads. */
  readonly text: string;
  readonly question: Of<"question"> | undefined;
  readonly grade: Of<"grade"> | undefined;
  readonly error: Of<"error"> | undefined;
  readonly ok: boolean;
  readonly calls: readonly CallRecord[];
}

/** A tutor in memory, with a clock that stands still: nothing is read or written but the packs. */
export interface TestTutor {
  readonly opening: TestTurn;
  say(message: string, options?: { signal?: AbortSignal }): Promise<TestTurn>;
  readonly clock: FixedClock;
  memory(): Promise<MemoryState>;
  readonly model: ScriptedModel | undefined;
  close(): Promise<void>;
}

/** Opens a tutor and its first question. Rejects with VivaError for faulty options or packs. */
export async function buildTestTutor(options: TestTutorOptions = {}): Promise<TestTutor> {
  const { model = "rule", topic, wrap, ...given } = options;
  const loaded = scenarioOf({ name: "test-tutor", given, model, turns: [{ wait: "0s" }] });
  let entries: Entry[] = [];
  let turn = 0;
  const stage = await Stage.open({ loaded, wrap, sink: (entry) => void entries.push(entry) });

  const inTurn = async (work: () => Promise<void>): Promise<TestTurn> => {
    entries = [{ is: "begin", turn, inbox: 0, sessions: 0 }];
    if (stage.scripted) stage.scripted.turn = turn;
    await work();
    turn++;
    return asTestTurn(turnsOf(entries)[0]!);
  };
  const opening = await inTurn(() => stage.openTerminal("first", { topic }));
  const conversation = stage.terminal("first");
  if (!conversation) throw new Error(scenarios.faults.notOpened(opening.text));
  return {
    opening,
    say: (message, { signal } = {}) => inTurn(() => conversation.send(message, signal)),
    clock: stage.clock,
    memory: () => readMemory(stage.memory, conversation.id),
    model: stage.scripted,
    close: () => stage.close(),
  };
}

function asTestTurn(record: TurnRecord): TestTurn {
  const { events, calls } = record;
  const last = <T extends TutorEvent["type"]>(type: T) =>
    events.findLast((event): event is Of<T> => event.type === type);
  return {
    path: pathOf(record),
    events,
    text: shownText(record),
    question: last("question"),
    grade: last("grade"),
    error: last("error"),
    ok: last("turn.end")?.ok ?? false,
    calls,
  };
}
