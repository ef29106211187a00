import { describe, expect, it } from "vitest";
import { archiveFormat, parseArchive } from "../../src/app/archive/schema.ts";

const question = {
  question: "a/b/c",
  objective: "a/b",
  topic: "a",
  text: "What is b?",
  why: "It is new.",
  hints: 0,
};
const grade = {
  score: 1,
  estimate: 1,
  verdict: "correct",
  points: [],
  misconceptions: [],
  grader: { name: "rule", version: "1" },
};

/** A small whole archive, as `viva export` writes it. */
function archive() {
  const at = Date.UTC(2026, 0, 5);
  return {
    v: 1,
    type: "export",
    format: archiveFormat,
    exported: "2026-01-05T09:00:00.000Z",
    schema: 1,
    tables: {
      sessions: [
        {
          id: "s-1",
          title: "",
          created_at: at,
          updated_at: at,
          turns: 1,
          tokens: 0,
          topic: null,
          open: JSON.stringify(question),
          finished: 0,
        },
      ],
      turns: [
        { id: "s-1.1", session: "s-1", text: "b", at, status: "done", tries: 1, ok: 1, reason: null, ms: 3 },
      ],
      said: [{ session: "s-1", turn: "s-1.1", at, kind: "grade", text: "right" }],
      calls: [],
      attempts: [
        {
          id: "a-1",
          session: "s-1",
          turn: "s-1.1",
          question: "a/b/c",
          objective: "a/b",
          topic: "a",
          at,
          hints: 0,
          confidence: null,
          gave_up: 0,
          card_before: null,
        },
      ],
      attempt_events: [
        { attempt: "a-1", kind: "answer", turn: "s-1.1", at, answer: "b", grade: JSON.stringify(grade) },
      ],
      cards: [],
      days: [{ day: "2026-01-05", attempts: 1 }],
      asked: [],
      flags: [],
      episodes: [],
    },
    effects: [],
    states: {},
    made: [],
    own: null,
    history: [],
  };
}

/** Puts a value at a place of an object; undefined takes away what is there. */
function put(at: object, [name, ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) put(Reflect.get(at, name!) as object, rest, value);
  else Reflect.set(at, name!, value);
}

const own = (id: string) => ({
  title: "Own",
  topics: [{ id, title: "T", area: "own", level: "intermediate", needs: [], tags: [] }],
  quizzes: [],
});

describe("an archive", () => {
  it("is read when it is whole", () => {
    expect(parseArchive(JSON.stringify(archive()), "a.json").tables.attempts).toHaveLength(1);
  });

  it.each<[string, string, unknown, RegExp]>([
    ["no export", "type", "progress", /no export of Viva's/],
    ["a column of another type", "tables.turns.0.at", "now", /tables\.turns\.0\.at/],
    ["a time out of range", "tables.turns.0.at", 9e15, /tables\.turns\.0\.at/],
    ["a column more", "tables.turns.0.rowid", 1, /tables\.turns\.0.*rowid/],
    ["a table more", "tables.turns; DROP TABLE cards", [], /tables.*DROP TABLE/],
    ["a table less", "tables.flags", undefined, /tables\.flags/],
    ["a column that is no JSON", "tables.sessions.0.open", "{", /sessions\.0\.open: is not JSON/],
    ["an open question without its text", "tables.sessions.0.open", "{}", /sessions\.0\.open/],
    ["a grade beyond 1", "tables.attempt_events.0.grade", '{"score":7}', /attempt_events\.0\.grade/],
    ["an id twice", "tables.turns.1", archive().tables.turns[0], /tables\.turns: "s-1\.1" stands twice/],
    ["a turn of no session", "tables.turns.0.session", "s-9", /there is no session "s-9"/],
    ["an event of no attempt", "tables.attempt_events.0.attempt", "x", /answer to "a-1"/],
    ["a state of no session", "states.s-9", {}, /states/],
    ["a topic that leaves the folder", "own", own("../../etc/passwd"), /own\.topics\.0\.id/],
    [
      "a quiz that leaves the folder",
      "own",
      { ...own("t"), quizzes: [{ topic: "../x", objectives: [] }] },
      /own\.quizzes\.0\.topic/,
    ],
    ["a prototype", "tables", JSON.parse('{"__proto__": {"sessions": []}}'), /tables/],
  ])("is refused with %s, and the place is named", (_, place, value, told) => {
    const spoiled = archive();
    put(spoiled, place.split("."), value);
    expect(() => parseArchive(JSON.stringify(spoiled), "a.json")).toThrow(
      expect.objectContaining({ code: "bad-archive", exitCode: 4, message: expect.stringMatching(told) }),
    );
  });

  it("is refused when it was cut off anywhere, or is no text at all", () => {
    const text = JSON.stringify(archive());
    for (let length = 0; length < text.length; length += 37) {
      expect(() => parseArchive(text.slice(0, length), "a.json")).toThrow(
        expect.objectContaining({ code: "bad-archive" }),
      );
    }
    for (const other of ["", "null", "[]", "1", '"export"', "\u0000\u001b[31m", "{".repeat(100_000)]) {
      expect(() => parseArchive(other, "a.json")).toThrow(expect.objectContaining({ code: "bad-archive" }));
    }
  });

  it("is refused when a newer Viva wrote it, with both versions", () => {
    const newer = { ...archive(), format: archiveFormat + 1 };
    expect(() => parseArchive(JSON.stringify(newer), "a.json")).toThrow(
      expect.objectContaining({
        code: "archive-newer",
        message: expect.stringMatching(/its format is 2, this one reads up to 1/),
      }),
    );
  });
});
