import { homedir } from "node:os";
import { join } from "node:path";
import type { Conversation, StartOptions } from "../app/conversation.ts";
import { commandHelp } from "../app/session-commands.ts";
import { asVivaError } from "../domain/errors.ts";
import type { TutorEvent } from "../domain/events.ts";
import { chatCompleter } from "../terminal/edit/complete.ts";
import { TerminalChat } from "../terminal/terminal-chat.ts";
import { topicOf } from "./chat.ts";
import type { Context } from "./context.ts";
import { modelNames } from "./model-names.ts";
import { lookAround } from "./welcome.ts";

const hungUp = 129;

/** The chat on a terminal. Returns the exit code. */
export async function chatOnTerminal(context: Context, options: StartOptions): Promise<number> {
  const viva = await context.open();
  const { config, knowledge } = viva;
  const topic = topicOf(knowledge.bank, options.topic);
  const around = await lookAround(viva);
  const terminal = new TerminalChat({
    stdin: process.stdin,
    stdout: process.stdout,
    colour: config.color !== "never",
    reflows: config.reflows,
    historyFile: join(config.dataDir, "history"),
    editor: config.editor,
    completer: chatCompleter({
      commands: Object.keys(commandHelp),
      after: {
        topic: () => ["all", ...knowledge.bank.topics().map(({ id }) => id)],
        model: modelNames(config),
      },
    }),
    topicTitle: around.topicTitle,
    placeOf: around.placeOf,
    folder: process.cwd(),
    home: homedir(),
  });
  const show = (event: TutorEvent) => {
    if (config.quiet && event.type === "notice") return;
    terminal.show(event);
    if (event.type === "grade") void around.refresh();
    if (event.type === "session") terminal.welcome(around.welcome(event.model));
  };
  const start = (how: StartOptions) => viva.converse({ ...how, topic }, show);
  const code = await terminal.run(() => start(options).catch(instead));
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
