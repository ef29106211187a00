import type { SqliteMemory } from "../../src/memory/sqlite-memory.ts";
import { attemptStart, gradeWith } from "./grades.ts";

/** Stores sessions with so many answered questions each, as the tutor would; ids follow from `from`. */
export async function storeAnswers(
  memory: SqliteMemory,
  { sessions = 1, answers = 3, from = 0 }: { sessions?: number; answers?: number; from?: number } = {},
): Promise<void> {
  for (let s = from; s < from + sessions; s++) {
    const session = `s-${s}`;
    await memory.sessions.create({ id: session, at: s });
    for (let n = 1; n <= answers; n++) {
      const turn = `${session}.${n}`;
      const at = Date.UTC(2026, 0, 1 + s, 10, n);
      await memory.inbox.receive({ id: turn, session, text: `answer ${n}`, at });
      await memory.recordAttempt(`${turn}/record`, {
        start: attemptStart(`a-${turn}`, { session, turn, at, objective: `a/${n % 4}` }),
        answer: `answer ${n}`,
        grade: gradeWith(n % 2 ? "met" : "missed"),
      });
      await memory.closeTurn(`${turn}/close`, {
        session,
        turn,
        at,
        said: [{ kind: "message", text: `well said ${n}` }],
        asked: `a/${n % 4}/q`,
        finished: false,
      });
      await memory.inbox.finishTurn({ turn, at, ok: true, ms: 1, calls: [] });
    }
  }
}
