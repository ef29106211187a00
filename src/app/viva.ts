import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Notice, TutorEvent } from "../domain/events.ts";
import { withStorageErrors } from "../domain/with-storage-errors.ts";
import type { SqliteMemory } from "../memory/sqlite-memory.ts";
import type { WriteHook } from "../memory/write-hook.ts";
import { chat } from "../messages/chat.ts";
import type { Clock, Randomness } from "../ports/clock.ts";
import { openClock, openRandomness } from "./clock.ts";
import { type Config, makeDataDir } from "./config.ts";
import type { Conversation, StartOptions } from "./conversation.ts";
import { type Knowledge, openKnowledge } from "./knowledge.ts";
import { type LazyLibrary, openLazyLibrary } from "./lazy-library.ts";
import type { MadeItems } from "./made-items.ts";
import { makeBetweenTurns } from "./make-between-turns.ts";
import { openConversation } from "./open-conversation.ts";
import { openLearner } from "./open-learner.ts";
import { ownPackFolder } from "./own-folder.ts";
import { packageRoot } from "./package-root.ts";
import { openReasoning, type Reasoning } from "./reasoning.ts";

/** The parts of the program, put together for one data folder. Everything slow is opened when it is first used. */
export interface Viva {
  readonly config: Config;
  readonly memory: SqliteMemory;
  readonly knowledge: Knowledge;
  readonly library: LazyLibrary;
  readonly reasoning: Reasoning;
  readonly clock: Clock;
  readonly random: Randomness;
  /** The questions that a model has made. */
  made(): Promise<MadeItems>;
  converse(options: StartOptions, emit: (event: TutorEvent) => void): Promise<Conversation>;
  close(): void;
}

/** Where the compiled built-in pack lies; beside the bundle once the program was built. */
export interface VivaOptions {
  readonly compiled?: string;
  /** The bundled process that reads documents. */
  readonly worker?: string;
  /** Told of every write: fault tests kill the process there. */
  readonly onWrite?: WriteHook;
  /** The command only reads: where the folder can't be written it gets a copy, and this is called. */
  readonly onlyReading?: () => void;
}

/** Opens the data folder and what every command needs. Throws VivaError. */
export async function openViva(config: Config, options: VivaOptions = {}): Promise<Viva> {
  makeDataDir(config.dataDir);
  const madeFile = join(config.dataDir, "made.json");
  let made: MadeItems | undefined;
  const openMade = async () => {
    made ??= (await import("./made-items.ts")).openMadeItems(madeFile);
    return made;
  };
  if (existsSync(madeFile)) await openMade();
  const knowledge = await openKnowledge({
    builtIn: join(packageRoot(), "knowledge"),
    compiled: options.compiled,
    folders: config.packs,
    own: ownPackFolder(config.dataDir),
    made: () => made?.list() ?? [],
  });
  const memory = openLearner(config, options);
  const clock = openClock(config.now);
  const salt = config.seed === undefined ? "" : String((await memory.sessions.list()).length);
  const random = openRandomness(config.seed, salt);
  const library = toldLibrary(openLazyLibrary, {
    file: join(config.dataDir, "library.db"),
    knowledge,
    worker: options.worker,
    embedder: async () =>
      config.embed === undefined ? undefined : (await import("./embedder.ts")).chooseEmbedder(config),
  });
  const reasoning = openReasoning(config, { terms: () => knowledge.bank.terms(), clock });

  const viva: Viva = {
    config,
    memory,
    knowledge,
    library,
    reasoning,
    clock,
    random,
    async converse(start, emit) {
      const { bank } = knowledge;
      const parts = { memory, bank, library, reasoning, clock, random };
      const notices = problemNotices(knowledge);
      const making = makeBetweenTurns(viva);
      library.listen((notice) => emit({ type: "notice", ...notice }));
      let unsaid: Notice | undefined;
      const between = {
        idle: making.idle,
        async busy() {
          const told = unsaid ? [unsaid] : [];
          unsaid = undefined;
          return [...told, ...(await making.busy())];
        },
      };
      const rest = { limits: config.limits, notices, between };
      const conversation = await openConversation({ ...parts, ...rest }, start, emit);
      // The first question is out: the learner reads while the day's backup is made.
      void import("./daily-backup.ts")
        .then(({ dailyBackup }) => dailyBackup(viva), backupFailed)
        .then((notice) => {
          unsaid = notice;
        });
      return conversation;
    },
    made: openMade,
    close() {
      library.close();
      memory.close();
    },
  };
  return viva;
}

/** What the learner is told when the day has no backup. */
function backupFailed(error: Error): Notice {
  return { code: "backup-failed", message: chat.noBackup(error.message) };
}

/** The library, with its failures in words a person can act on. */
function toldLibrary(
  open: typeof openLazyLibrary,
  options: Parameters<typeof openLazyLibrary>[0],
): LazyLibrary {
  const library = open(options);
  const told = withStorageErrors(library, options.file);
  return { ...told, open: async () => withStorageErrors(await told.open(), options.file) };
}

/** A broken knowledge file is told once; the rest still works. */
function problemNotices({ problems }: Knowledge) {
  const shown = problems.slice(0, 3).map((problem) => ({ code: "bad-knowledge", message: problem }));
  const more = problems.length - shown.length;
  return more > 0 ? [...shown, { code: "bad-knowledge", message: chat.moreProblems(more) }] : shown;
}
