import { describe, expect, it } from "vitest";
import { LastWrittenSaver } from "../../src/memory/checkpoint-saver.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { openSteps } from "../../src/memory/steps.ts";

const turn = { id: "s.1", session: "s", text: "hello", at: 5, tries: 1 };

async function withSteps() {
  const memory = openMemory({ file: ":memory:" });
  new LastWrittenSaver(memory.db);
  const steps = openSteps(memory.db);
  await memory.sessions.create({ id: "s", at: 1 });
  await memory.inbox.receive(turn);
  await steps.keep(turn, 0, { name: "route", update: { work: { to: "quiz", text: "„ja“\n" } } });
  await steps.keep(turn, 1, { name: "select", update: { open: null } });
  return { memory, steps };
}

describe("the steps of a turn", () => {
  it("come back in order and unchanged; a step stored again replaces the one before", async () => {
    const { steps } = await withSteps();
    await steps.keep(turn, 1, { name: "skip", update: {} });
    expect(await steps.finished(turn)).toEqual([
      { name: "route", update: { work: { to: "quiz", text: "„ja“\n" } } },
      { name: "skip", update: {} },
    ]);
    expect(await steps.finished({ ...turn, id: "s.2" })).toEqual([]);
  });

  it("go with the end of the turn, and with the session", async () => {
    const { memory, steps } = await withSteps();
    await memory.inbox.finishTurn({ turn: turn.id, at: 9, ok: true, ms: 4, calls: [] });
    expect(await steps.finished(turn)).toEqual([]);
    await steps.keep(turn, 0, { name: "route", update: {} });
    await memory.sessions.remove("s");
    expect(await steps.finished(turn)).toEqual([]);
  });
});
