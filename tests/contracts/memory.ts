import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Episode } from "../../src/domain/episode.ts";
import type { Holder, Memory } from "../../src/ports/memory.ts";
import { attemptStart, gradeWith, ungraded } from "../support/grades.ts";

const noon = Date.UTC(2026, 0, 10, 12);
const holder = (token: string): Holder => ({ pid: 1, started: "1", host: "here", token });
const episode = (id: string, over: Partial<Episode> = {}): Episode => ({
  id,
  session: "s-1",
  attempt: "a1",
  objective: "softmax/stability",
  topic: "softmax",
  question: "softmax/stability/why",
  at: noon,
  verdict: "partly",
  missed: ["overflow"],
  misconceptions: [],
  reflection: "look at overflow",
  ...over,
});

/** What every memory does, whatever it keeps its rows in. */
export function memoryContract(name: string, open: () => Memory): void {
  describe(`memory: ${name}`, () => {
    let memory: Memory;
    beforeEach(async () => {
      memory = open();
      await memory.sessions.create({ id: "s-1", at: noon });
    });
    afterEach(() => memory.close());

    const record = (id: string, grade = gradeWith("met"), over = {}) =>
      memory.recordAttempt(`s-1.${id}/record`, {
        start: attemptStart(id, over),
        answer: `answer ${id}`,
        grade,
      });

    describe("effects", () => {
      it("records an attempt once for its key and gives the stored result again", async () => {
        const first = await record("1");
        const again = await record("1");
        expect(again).toEqual(first);
        expect((await memory.totals()).attempts).toBe(1);
        expect(await memory.applied("s-1.1/record")).toBe(true);
        expect(await memory.applied("s-1.2/record")).toBe(false);
      });

      it("moves the card by a graded attempt and leaves it by an ungraded one", async () => {
        const { card } = await record("1");
        expect(card?.reps).toBe(1);
        const { card: unmoved } = await record("2", ungraded);
        expect(unmoved).toEqual(card);
        const totals = await memory.totals();
        expect(totals).toMatchObject({ attempts: 2, graded: 1 });
      });

      it("counts an amendment instead of the first grade, as if it had been the only one", async () => {
        await record("1", gradeWith("missed"));
        const { card: amended } = await memory.amendAttempt("s-1.2/record", {
          attempt: "1",
          event: { kind: "dispute", turn: "s-1.2", at: noon, grade: gradeWith("met") },
        });
        const other = open();
        await other.sessions.create({ id: "s-1", at: noon });
        const { card: only } = await other.recordAttempt("s-1.1/record", {
          start: attemptStart("1"),
          answer: "",
          grade: gradeWith("met"),
        });
        other.close();
        expect(amended).toEqual(only);
        expect(await memory.totals()).toMatchObject({ attempts: 1, graded: 1 });
      });

      it("replays later attempts when an earlier one of the objective is taken back", async () => {
        await record("1", gradeWith("missed"));
        await record("2", gradeWith("met"), { at: noon + 3_600_000 });
        const { card } = await memory.amendAttempt("s-1.3/undo", {
          attempt: "1",
          event: { kind: "undo", turn: "s-1.3", at: noon, grade: { withdrawn: true } },
        });
        expect(card).toMatchObject({ reps: 1, lapses: 0 });
        const totals = await memory.totals();
        expect(totals).toMatchObject({ attempts: 2, graded: 1 });
      });

      it("forgets the episode of an answer that was taken back", async () => {
        await record("1", gradeWith("missed"));
        await memory.rememberEpisode("s-1.1/remember", episode("e1", { attempt: "1" }));
        const query = { objective: episode("e1").objective, related: [], limit: 5 };
        expect(await memory.episodes(query)).toHaveLength(1);
        await memory.amendAttempt("s-1.2/undo", {
          attempt: "1",
          event: { kind: "undo", turn: "s-1.2", at: noon, grade: { withdrawn: true } },
        });
        expect(await memory.episodes(query)).toEqual([]);
      });

      it("keeps the whole history of an attempt", async () => {
        await record("1", gradeWith("met", "missed"));
        await memory.amendAttempt("s-1.2/record", {
          attempt: "1",
          answer: "and more",
          event: { kind: "follow-up", turn: "s-1.2", at: noon, grade: gradeWith("met", "met") },
        });
        const graded = await memory.attempt("1");
        expect(graded?.events.map(({ kind }) => kind)).toEqual(["answer", "follow-up"]);
        expect(graded?.answer).toBe("answer 1\nand more");
        expect(graded?.attempt).toMatchObject({ followUp: true, verdict: "correct" });
      });

      it("refuses to amend what is not there", async () => {
        const amend = memory.amendAttempt("s-1.2/undo", {
          attempt: "nobody",
          event: { kind: "undo", turn: "s-1.2", at: noon, grade: { withdrawn: true } },
        });
        await expect(amend).rejects.toMatchObject({ code: "bad-input" });
        expect(await memory.applied("s-1.2/undo")).toBe(false);
      });

      it("retires a question", async () => {
        const flag = { question: "q", reason: "typo", at: noon, session: "s-1" };
        await memory.retireQuestion("s-1.1/flag", flag);
        expect((await memory.learner()).retired).toEqual(new Set(["q"]));
      });

      it("takes this session's flags on a question back, and only those", async () => {
        const flag = { question: "q", reason: "typo", at: noon, session: "s-1" };
        await memory.retireQuestion("s-1.1/flag", flag);
        await memory.retireQuestion("s-1.2/flag", { ...flag, question: "other" });
        await memory.restoreQuestion("s-1.3/undo", { question: "q", session: "s-1" });
        expect((await memory.learner()).retired).toEqual(new Set(["other"]));
        await memory.restoreQuestion("s-1.4/undo", { question: "other", session: "another" });
        expect((await memory.learner()).retired).toEqual(new Set(["other"]));
      });

      it("leaves what a turn said, asked and opened, once", async () => {
        await memory.inbox.receive({ id: "s-1.1", session: "s-1", text: "hello", at: noon });
        const open = {
          question: "q",
          objective: "o",
          topic: "t",
          text: "What?",
          why: "new",
          hints: 0,
        };
        const closing = {
          session: "s-1",
          turn: "s-1.1",
          at: noon,
          said: [{ kind: "message", text: "Hi" }] as const,
          asked: "q",
          open,
          finished: false,
        };
        await memory.closeTurn("s-1.1/close", closing);
        await memory.closeTurn("s-1.1/close", closing);
        expect(await memory.sessions.transcript("s-1")).toEqual([
          { turn: "s-1.1", at: noon, role: "learner", kind: "said", text: "hello" },
          { turn: "s-1.1", at: noon, role: "tutor", kind: "message", text: "Hi" },
        ]);
        expect((await memory.sessions.get("s-1"))?.open).toEqual(open);
        expect((await memory.learner()).asked.get("q")).toBe(noon);
      });
    });

    describe("recall", () => {
      it("gives episodes of the objective first, newest first, then of related ones", async () => {
        await memory.rememberEpisode("s-1.1/remember", episode("e1"));
        await memory.rememberEpisode("s-1.2/remember", episode("e2", { objective: "softmax/shape" }));
        await memory.rememberEpisode("s-1.3/remember", episode("e3"));
        const query = { objective: "softmax/stability", related: ["softmax/shape"], limit: 3 };
        expect((await memory.episodes(query)).map(({ id }) => id)).toEqual(["e3", "e1", "e2"]);
        expect((await memory.episodes({ ...query, limit: 1 })).map(({ id }) => id)).toEqual(["e3"]);
      });

      it("lists the days with answers", async () => {
        await record("1");
        await record("2", gradeWith("met"), { at: noon + 86_400_000 });
        expect((await memory.totals()).days).toEqual(["2026-01-11", "2026-01-10"]);
      });
    });

    describe("inbox", () => {
      it("holds a message until its turn is done", async () => {
        const id = await memory.inbox.nextTurnId("s-1");
        await memory.inbox.receive({ id, session: "s-1", text: "an answer", at: noon });
        expect(await memory.inbox.beginTurn(id)).toBe(1);
        expect(await memory.inbox.beginTurn(id)).toBe(2);
        expect(await memory.inbox.unfinished("s-1")).toMatchObject([{ id, text: "an answer", tries: 2 }]);
        await memory.inbox.finishTurn({ turn: id, at: noon, ok: true, ms: 1, calls: [] });
        expect(await memory.inbox.unfinished("s-1")).toEqual([]);
        expect(await memory.inbox.nextTurnId("s-1")).not.toBe(id);
      });

      it("takes any text", async () => {
        const text = "null \u0000, lone \ud83d, quote ', \u202e, 😀";
        await memory.inbox.receive({ id: "s-1.1", session: "s-1", text, at: noon });
        const [turn] = await memory.inbox.unfinished("s-1");
        expect(turn?.text.startsWith("null \u0000")).toBe(true);
      });

      it("adds up what the session's calls cost", async () => {
        await memory.inbox.receive({ id: "s-1.1", session: "s-1", text: "x", at: noon });
        const call = { purpose: "judge", model: "m", in: 10, out: 5, firstMs: 1, totalMs: 2, ok: true };
        await memory.inbox.finishTurn({ turn: "s-1.1", at: noon, ok: true, ms: 1, calls: [call] });
        expect(await memory.sessions.calls("s-1")).toEqual([call]);
        expect(await memory.sessions.tokensUsed("s-1")).toBe(15);
      });
    });

    describe("sessions", () => {
      it("resumes the newest that is not finished", async () => {
        await memory.sessions.create({ id: "s-2", at: noon + 1 });
        expect((await memory.sessions.latestUnfinished())?.id).toBe("s-2");
        await memory.closeTurn("s-2.1/close", {
          session: "s-2",
          turn: "s-2.1",
          at: noon + 2,
          said: [],
          finished: true,
        });
        expect((await memory.sessions.latestUnfinished())?.id).toBe("s-1");
        expect((await memory.sessions.list()).map(({ id }) => id)).toEqual(["s-2", "s-1"]);
      });

      it("lets one hold a session, and another once that one is gone", async () => {
        const alive = () => true;
        expect(await memory.sessions.claim("s-1", holder("a"), alive)).toEqual({ kind: "claimed" });
        expect(await memory.sessions.claim("s-1", holder("b"), alive)).toEqual({
          kind: "held",
          by: holder("a"),
        });
        expect(await memory.sessions.claim("s-1", holder("b"), () => false)).toEqual({ kind: "claimed" });
        await memory.sessions.release("s-1", holder("a"));
        expect((await memory.sessions.claim("s-1", holder("c"), alive)).kind).toBe("held");
        await memory.sessions.release("s-1", holder("b"));
        expect((await memory.sessions.claim("s-1", holder("c"), alive)).kind).toBe("claimed");
      });

      it("removes a session and keeps what was learnt", async () => {
        await record("1");
        await memory.sessions.remove("s-1");
        expect(await memory.sessions.get("s-1")).toBeUndefined();
        expect((await memory.totals()).attempts).toBe(1);
        await expect(memory.sessions.remove("s-1")).rejects.toMatchObject({ code: "unknown-session" });
      });

      it("renames", async () => {
        await memory.sessions.rename("s-1", "Evening");
        expect((await memory.sessions.get("s-1"))?.title).toBe("Evening");
      });
    });
  });
}
