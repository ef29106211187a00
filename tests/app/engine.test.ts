import { type BaseCheckpointSaver, MemorySaver } from "@langchain/langgraph";
import { describe, expect, it } from "vitest";
import type { TutorDeps } from "../../graphs/tutor/deps.ts";
import type { TutorUpdate } from "../../graphs/tutor/state.ts";
import { openEngine } from "../../src/app/engine.ts";
import type { TutorEvent } from "../../src/domain/events.ts";
import { LastWrittenSaver } from "../../src/memory/checkpoint-saver.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { openSteps } from "../../src/memory/steps.ts";

const deps = { clock: { now: () => 0 } } as TutorDeps;
const updates: Record<string, TutorUpdate> = {
  route: { work: { to: "stop", text: "bye" } },
  stop: { work: { finished: true } },
  summarise: { window: [{ role: "learner", content: "bye" }] },
  close: { work: null },
};
const turn = { id: "s.1", session: "s", text: "bye", at: 5, tries: 1 };

/** An engine whose nodes do nothing but give their update; those in `failing` throw. */
function engineWith(options: { checkpointer?: BaseCheckpointSaver } = {}) {
  const memory = openMemory({ file: ":memory:" });
  const ran: string[] = [];
  const failing = new Set<string>();
  const saver = new LastWrittenSaver(memory.db);
  const engine = openEngine(deps, {
    checkpointer: options.checkpointer ?? saver,
    steps: openSteps(memory.db),
    wrap: (name) => () => () => {
      ran.push(name);
      if (failing.has(name)) throw new Error(`${name} fails`);
      return updates[name] ?? {};
    },
  });
  return { engine, memory, ran, failing };
}

describe("an engine", () => {
  it("runs a turn that failed from where it failed, and tells only what is left", async () => {
    const { engine, ran, failing } = engineWith();
    failing.add("summarise");
    await expect(engine.run(turn, { emit: () => undefined })).rejects.toThrow("summarise fails");
    failing.clear();
    const events: TutorEvent[] = [];
    await engine.run({ ...turn, tries: 2 }, { emit: (event) => void events.push(event) });
    expect(ran).toEqual(["route", "stop", "summarise", "summarise", "close"]);
    const started = events.flatMap((event) =>
      event.type === "step" && event.state === "start" ? event.name : [],
    );
    expect(started).toEqual(["summarise", "close"]);
  });

  it("does nothing for a turn that came to its end and whose row was not closed", async () => {
    const { engine, ran } = engineWith();
    await engine.run(turn, { emit: () => undefined });
    await engine.run({ ...turn, tries: 2 }, { emit: () => undefined });
    expect(ran).toEqual(["route", "stop", "summarise", "close"]);
  });

  it("starts the next turn from the state before one that was given up", async () => {
    const { engine, memory, failing } = engineWith();
    failing.add("close");
    await expect(engine.run(turn, { emit: () => undefined })).rejects.toThrow("close fails");
    failing.clear();
    await engine.run({ ...turn, id: "s.2" }, { emit: () => undefined });
    const stored = memory.db.prepare("SELECT checkpoint FROM checkpoints").pluck().all() as string[];
    expect(stored).toHaveLength(1);
    expect(JSON.parse(stored[0]!).channel_values).toMatchObject({ turn: { id: "s.2" }, work: {} });
  });

  it("goes on from half a turn in a checkpoint, as earlier versions left it", async () => {
    const { engine, ran, failing } = engineWith({ checkpointer: new MemorySaver() });
    failing.add("summarise");
    await expect(engine.run(turn, { emit: () => undefined })).rejects.toThrow("summarise fails");
    failing.clear();
    ran.length = 0;
    await engine.run({ ...turn, tries: 2 }, { emit: () => undefined });
    expect(ran).toEqual(["summarise", "close"]);
  });

  it("hears nothing more from a node that was stopped", async () => {
    const { memory } = engineWith();
    let goOn: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const controller = new AbortController();
    const events: TutorEvent[] = [];
    let spoke = false;
    const engine = openEngine(deps, {
      checkpointer: new LastWrittenSaver(memory.db),
      steps: openSteps(memory.db),
      wrap: (name) => () => async (_, tools) => {
        if (name !== "stop") return updates[name] ?? {};
        controller.abort();
        await waiting;
        tools.emit({ type: "message", text: "too late" });
        spoke = true;
        return {};
      },
    });
    const emit = (event: TutorEvent) => void events.push(event);
    await expect(engine.run(turn, { emit, signal: controller.signal })).rejects.toThrow();
    goOn();
    await expect.poll(() => spoke).toBe(true);
    expect(events).not.toContainEqual(expect.objectContaining({ text: "too late" }));
    expect((await openSteps(memory.db).finished(turn)).map(({ name }) => name)).toEqual(["route"]);
  });
});
