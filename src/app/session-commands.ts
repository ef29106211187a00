import { sessionCommands, tutorCommands } from "../domain/command.ts";
import type { TutorEvent } from "../domain/events.ts";
import type { SessionId } from "../domain/ids.ts";
import { nearest } from "../domain/nearest.ts";
import { localDay } from "../domain/progress.ts";
import { chat } from "../messages/chat.ts";
import type { Memory } from "../ports/memory.ts";

type Name = (typeof sessionCommands)[number];

/** The chat's commands that need no graph. */
export interface SessionCommands {
  run(name: Name, input: { rest: string; session: SessionId }): Promise<TutorEvent[]>;
  unknown(name: string): TutorEvent;
}

/** One line for each command, as `/help` and the terminal's completion show them. */
export const commandHelp = chat.commands;

/** What `/model` needs from the composition. */
export interface ModelSwitch {
  current(): string;
  /** Switches; rejects with VivaError when the model can't be used. */
  use(spec: string): Promise<void>;
}

export function openSessionCommands(deps: { memory: Memory; model: ModelSwitch }): SessionCommands {
  const message = (text: string): TutorEvent[] => [{ type: "message", text }];
  return {
    async run(name, { rest, session }) {
      switch (name) {
        case "help":
          return message(chat.help(Object.entries(commandHelp)));
        case "model":
          if (rest === "") return message(chat.thinkingWith(deps.model.current()));
          await deps.model.use(rest);
          return message(chat.thinkingNow(deps.model.current()));
        case "cost":
          return message(await costText(deps.memory, session));
        case "sessions":
          return message(await sessionsText(deps.memory, session));
        case "edit":
          return [{ type: "notice", code: "no-editor", message: chat.editNeedsTerminal }];
      }
    },
    unknown(name) {
      const known = [...sessionCommands, ...tutorCommands].filter((other) => other in commandHelp);
      return {
        type: "notice",
        code: "unknown-command",
        message: chat.unknownCommand(name.slice(0, 40), nearest(name, known)),
      };
    },
  };
}

async function costText(memory: Memory, session: SessionId): Promise<string> {
  const calls = await memory.sessions.calls(session);
  if (calls.length === 0) return chat.noCalls;
  const purposes = [...new Set(calls.map(({ purpose }) => purpose))];
  const sum = (pick: (call: (typeof calls)[number]) => number, of = calls) =>
    of.reduce((total, call) => total + pick(call), 0);
  const lines = purposes.map((purpose) => {
    const own = calls.filter((call) => call.purpose === purpose);
    return chat.costOf(purpose, {
      calls: own.length,
      in: sum((c) => c.in, own),
      out: sum((c) => c.out, own),
      firstMs: Math.round(sum((c) => c.firstMs, own) / own.length),
    });
  });
  return [
    chat.cost({
      calls: calls.length,
      in: sum((c) => c.in),
      out: sum((c) => c.out),
      seconds: Math.round(sum((c) => c.totalMs) / 1000),
    }),
    ...lines,
  ].join("\n");
}

async function sessionsText(memory: Memory, current: SessionId): Promise<string> {
  const sessions = await memory.sessions.list();
  return sessions
    .slice(0, 10)
    .map(({ id, title, turns, updatedAt }) =>
      chat.session({ id, here: id === current, title, turns, day: localDay(new Date(updatedAt)) }),
    )
    .join("\n");
}
