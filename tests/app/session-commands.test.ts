import { describe, expect, it } from "vitest";
import { openSessionCommands } from "../../src/app/session-commands.ts";
import type { TutorEvent } from "../../src/domain/events.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { tempFolder } from "../support/temp.ts";

const model = { current: () => "rule", use: async () => undefined };
const textOf = (events: readonly TutorEvent[]) =>
  events.map((event) => ("text" in event ? event.text : "")).join();

describe("the chat's commands", () => {
  it("list and suggest all that there are, the editor too", async () => {
    using folder = tempFolder();
    const memory = openMemory({ file: folder.file("viva.db") });
    const commands = openSessionCommands({ memory, model });
    expect(textOf(await commands.run("help", { rest: "", session: "s" }))).toContain("- `/edit`: ");
    expect(commands.unknown("edt")).toMatchObject({
      message: expect.stringContaining("The nearest: /edit,"),
    });
    memory.close();
  });

  it("count one as one, and name the learner's own day", async () => {
    using folder = tempFolder();
    const memory = openMemory({ file: folder.file("viva.db") });
    const at = new Date(2026, 0, 31, 0, 30).getTime();
    await memory.sessions.create({ id: "s", at });
    const commands = openSessionCommands({ memory, model });
    expect(textOf(await commands.run("sessions", { rest: "", session: "s" }))).toBe(
      "- s (this one): untitled, 0 turns, last on 2026-01-31",
    );
    memory.close();
  });
});
