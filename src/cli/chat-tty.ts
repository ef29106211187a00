import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Conversation, StartOptions } from "../app/conversation.ts";
import { commandHelp } from "../app/session-commands.ts";
import type { Viva } from "../app/viva.ts";
import { asVivaError } from "../domain/errors.ts";
import type { TutorEvent } from "../domain/events.ts";
import { spanText } from "../domain/why-text.ts";
import { chatCompleter } from "../terminal/edit/complete.ts";
import { TerminalChat } from "../terminal/terminal-chat.ts";
import { topicOf } from "./chat.ts";
import type { Context } from "./context.ts";

const hungUp = 129;

/** The chat on a terminal. Returns the exit code. */
export async function chatOnTerminal(context: Context, options: StartOptions): Promise<number> {
  const viva = await context.open();
  const { config, knowledge, memory, clock } = viva;
  const topic = topicOf(knowledge.bank, options.topic);
  const titles = new Map(knowledge.bank.topics().map(({ id, title }) => [id, title]));
  const due = await dueCounter(viva);
  const before = (await memory.sessions.list())[0];
  const terminal = new TerminalChat({
    stdin: process.stdin,
    stdout: process.stdout,
    colour: config.color !== "never",
    historyFile: join(config.dataDir, "history"),
    editor: config.editor,
    completer: chatCompleter({
      commands: Object.keys(commandHelp).concat("edit"),
      after: { topic: () => ["all", ...titles.keys()], model: () => ["rule"] },
    }),
    topicTitle: (id) => titles.get(id) ?? id,
    due: () => due.count,
    folder: process.cwd(),
  });
  const show = (event: TutorEvent) => {
    if (config.quiet && event.type === "notice") return;
    terminal.show(event);
    if (event.type === "grade") void due.refresh();
    if (event.type === "session") {
      terminal.welcome(
        before
          ? {
              kind: "back",
              due: due.count,
              ago: spanText(clock.now() - before.updatedAt),
              topic: titles.get(before.open?.topic ?? before.topic ?? ""),
            }
          : {
              kind: "first",
              model: event.model,
              topics: titles.size,
              ...(existsSync(join(config.dataDir, "library.db")) ? {} : { documents: 0 }),
            },
      );
    }
  };
  const start = (how: StartOptions) => viva.converse({ ...how, topic }, show);
  const code = await terminal.run(async () => {
    try {
      return await start(options);
    } catch (error) {
      return await instead(error);
    }
  });
  if (code === hungUp) {
    // Node 20 aborts when it exits normally without its terminal: ended by the signal it was sent, it does not.
    viva.close();
    process.kill(process.pid, "SIGHUP");
  }
  return code;

  /** A session that another process holds: a new one of one's own, if that is wanted. */
  async function instead(error: unknown): Promise<Conversation> {
    const { code, message, hint } = asVivaError(error);
    if (code !== "session-busy") throw error;
    terminal.show({ type: "error", code, message, hint });
    if (!(await terminal.offerNew())) throw error;
    return start({ ...options, session: undefined, fresh: true });
  }
}

/** How many objectives are due, as of the last refresh. */
async function dueCounter({ memory, knowledge, clock }: Viva): Promise<{
  readonly count: number;
  refresh(): Promise<void>;
}> {
  const counter = {
    count: 0,
    async refresh() {
      const { cards } = await memory.learner();
      const now = clock.now();
      counter.count = knowledge.bank
        .objectives()
        .filter(({ id }) => (cards.get(id)?.due ?? Infinity) <= now).length;
    },
  };
  await counter.refresh();
  return counter;
}
