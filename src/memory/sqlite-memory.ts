import { asStorageError } from "../domain/storage-error.ts";
import { withStorageErrors } from "../domain/with-storage-errors.ts";
import type { Memory } from "../ports/memory.ts";
import { openAttempts } from "./attempts.ts";
import { type Checkpoints, openCheckpoints } from "./checkpoints.ts";
import { type Db, openDatabase } from "./database.ts";
import { episodeBody } from "./episode-row.ts";
import { openInMemory } from "./in-memory.ts";
import { openInbox } from "./inbox.ts";
import { later } from "./later.ts";
import { openLedger } from "./ledger.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { openRecall } from "./recall.ts";
import { openSessions } from "./sessions.ts";
import { backUpBefore } from "./storage/back-up.ts";
import { backupFolder } from "./storage/damage.ts";
import { keepMark } from "./storage/mark.ts";
import type { WriteHook } from "./write-hook.ts";

const inMemory = ":memory:";

/** The memory with what the composition needs of its file: the handle for checkpoints, and a rebuild. */
export interface SqliteMemory extends Memory {
  readonly db: Db;
  /** Makes cards and totals anew from the attempts. */
  rebuild(): void;
  /** Runs asynchronous work as one transaction. Nothing else may use this memory meanwhile. */
  inOneTransaction(work: () => Promise<void>): Promise<void>;
}

/** Opens one learner's memory in `file` (`:memory:` for none). Throws VivaError. */
export function openMemory(options: {
  file: string;
  onWrite?: WriteHook;
  /** ms since 1970; names the backup before a migration and what is kept of a damaged file. */
  now?: number;
  /** Another schema than this Viva's, for tests of migrations. */
  migrations?: readonly Migration[];
}): SqliteMemory {
  const { file, onWrite, now = Date.now(), migrations: steps } = options;
  const own = onWrite !== undefined || steps !== undefined;
  const db = file === inMemory && !own ? openInMemory() : openDatabase({ file, onWrite, now });
  try {
    const before = (name: string) => {
      // A start that was killed between two steps leaves nothing worth a copy.
      const empty = db.prepare("SELECT 1 FROM sessions LIMIT 1").get() === undefined;
      if (file !== inMemory && !empty) backUpBefore(db, backupFolder(file), name, now);
    };
    migrate(db, { before, ...(steps ? { steps } : {}) });
  } catch (error) {
    db.close();
    throw asStorageError(error, file);
  }
  const mark = keepMark(db, file);
  const checkpoints: Checkpoints = openCheckpoints(db);
  const attempts = openAttempts(db);
  const ledger = openLedger(db);
  const inbox = openInbox(db, checkpoints);
  const sessions = openSessions(db, checkpoints);

  const prepare = later(db);
  const insertEpisode = prepare(
    `INSERT OR IGNORE INTO episodes (id, session, attempt, objective, topic, question, at, body)
     VALUES (@id, @session, @attempt, @objective, @topic, @question, @at, @body)`,
  );
  const flag = prepare(
    "INSERT INTO flags (question, reason, session, at) VALUES (@question, @reason, @session, @at)",
  );
  const unflag = prepare("DELETE FROM flags WHERE question = @question AND session = @session");
  const say = prepare("INSERT INTO said (session, turn, at, kind, text) VALUES (?, ?, ?, ?, ?)");
  const ask = prepare("INSERT OR REPLACE INTO asked (question, at) VALUES (?, ?)");
  const leave = prepare(
    `UPDATE sessions SET open = @open, topic = @topic, finished = @finished,
       updated_at = max(updated_at, @at) WHERE id = @session`,
  );

  const memory: SqliteMemory = {
    ...openRecall(db, { attempts, ledger }),
    db,
    inbox: {
      ...inbox,
      async receive(turn) {
        await inbox.receive(turn);
        mark.stored();
      },
    },
    sessions,
    async recordAttempt(key, { start, answer, grade }) {
      const recorded = ledger.once({
        key,
        session: start.session,
        durable: true,
        effect: () => attempts.record(start, answer, grade),
      });
      mark.stored();
      return recorded;
    },
    async amendAttempt(key, { attempt, event, answer }) {
      const amended = ledger.once({
        key,
        session: sessionOf(key),
        durable: true,
        effect: () => attempts.amend(attempt, event, answer),
      });
      mark.stored();
      return amended;
    },
    async retireQuestion(key, retired) {
      ledger.once({ key, session: retired.session, durable: true, effect: () => void flag.run(retired) });
    },
    async restoreQuestion(key, kept) {
      ledger.once({ key, session: kept.session, durable: true, effect: () => void unflag.run(kept) });
    },
    async rememberEpisode(key, episode) {
      ledger.once({
        key,
        session: episode.session,
        effect: () => void insertEpisode.run({ ...episode, body: episodeBody(episode) }),
      });
    },
    async closeTurn(key, { session, turn, at, said, asked, open, topic, finished }) {
      ledger.once({
        key,
        session,
        effect: () => {
          for (const { kind, text } of said) say.run(session, turn, at, kind, text);
          if (asked !== undefined) ask.run(asked, at);
          leave.run({
            session,
            at,
            open: open ? JSON.stringify(open) : null,
            topic: topic ?? null,
            finished: finished ? 1 : 0,
          });
        },
      });
    },
    rebuild: () => attempts.rebuild(),
    async inOneTransaction(work) {
      db.pragma("synchronous = FULL");
      try {
        db.exec("BEGIN IMMEDIATE");
        await work();
        db.exec("COMMIT");
        mark.stored();
      } finally {
        if (db.inTransaction) db.exec("ROLLBACK");
        db.pragma("synchronous = NORMAL");
      }
    },
    close: () => {
      if (db.open) mark.closed();
      db.close();
    },
  };
  return withStorageErrors(memory, file, ["db"]);
}

/** `session.n/effect` */
function sessionOf(key: string): string {
  return key.slice(0, key.lastIndexOf("."));
}
