import { sessionCommands, tutorCommands } from "../domain/command.ts";
import type { TutorEvent } from "../domain/events.ts";
import type { SessionId } from "../domain/ids.ts";
import { nearest } from "../domain/nearest.ts";
import { localDay } from "../domain/progress.ts";
import { plural } from "../messages/plural.ts";
import type { Memory } from "../ports/memory.ts";

type Name = (typeof sessionCommands)[number];

/** The chat's commands that need no graph. */
export interface SessionCommands {
  run(name: Name, input: { rest: string; session: SessionId }): Promise<TutorEvent[]>;
  unknown(name: string): TutorEvent;
}

/** One line for each command, as `/help` and the terminal's completion show them. */
export const commandHelp: Readonly<Record<string, string>> = {
  help: "this list",
  hint: "a hint; the grade then schedules the question a little sooner",
  why: "why this question was asked",
  sources: "the passages behind the last grade or explanation",
  skip: "put the question aside; it counts as nothing",
  undo: "take the last answer back",
  dispute: "contest the last grade; say why",
  flag: "report the question as wrong; it is not asked again",
  sure: "how sure you are, 1 to 3, before you answer",
  topic: "change the subject: /topic softmax; /topic all mixes them",
  ask: "ask something yourself: /ask what is a logit",
  answer: "send what follows as your answer, whatever it looks like",
  giveup: "say that you don't know; the answer is shown",
  edit: "write your message in your own editor, as Ctrl-G does: /edit and the beginning of it",
  model: "which model is thinking, or use another: /model rule",
  cost: "model calls and tokens of this session",
  progress: "how you are doing",
  sessions: "your sessions",
  quit: "leave; the question waits for you",
};

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
          return message(helpText());
        case "model":
          if (rest === "") return message(`Thinking with: ${deps.model.current()}. /model SPEC changes it.`);
          await deps.model.use(rest);
          return message(`Thinking with ${deps.model.current()} from here on.`);
        case "cost":
          return message(await costText(deps.memory, session));
        case "sessions":
          return message(await sessionsText(deps.memory, session));
        case "edit":
          return [{ type: "notice", code: "no-editor", message: "/edit needs a terminal." }];
      }
    },
    unknown(name) {
      const known = [...sessionCommands, ...tutorCommands].filter((other) => other in commandHelp);
      const names = nearest(name, known).map((other) => `/${other}`);
      return {
        type: "notice",
        code: "unknown-command",
        message: `There is no command /${name.slice(0, 40)}. The nearest: ${names.join(", ")}. /help lists them all.`,
      };
    },
  };
}

function helpText(): string {
  const lines = Object.entries(commandHelp).map(([name, help]) => `- \`/${name}\`: ${help}`);
  return [
    "Just type your answer. Besides:",
    ...lines,
    "- `!1`, `!2` or `!3` at the end of an answer: how sure you are",
  ].join("\n");
}

async function costText(memory: Memory, session: SessionId): Promise<string> {
  const calls = await memory.sessions.calls(session);
  if (calls.length === 0) return "No model was called in this session.";
  const purposes = [...new Set(calls.map(({ purpose }) => purpose))];
  const sum = (pick: (call: (typeof calls)[number]) => number, of = calls) =>
    of.reduce((total, call) => total + pick(call), 0);
  const lines = purposes.map((purpose) => {
    const own = calls.filter((call) => call.purpose === purpose);
    return `- ${purpose}: ${plural(own.length, "call")}, ${sum((c) => c.in, own)} tokens in, ${sum((c) => c.out, own)} out, first token after ${Math.round(sum((c) => c.firstMs, own) / own.length)} ms on average`;
  });
  return [
    `${plural(calls.length, "call")}, ${sum((c) => c.in)} tokens in, ${sum((c) => c.out)} out, ${Math.round(sum((c) => c.totalMs) / 1000)} s.`,
    ...lines,
  ].join("\n");
}

async function sessionsText(memory: Memory, current: SessionId): Promise<string> {
  const sessions = await memory.sessions.list();
  return sessions
    .slice(0, 10)
    .map(({ id, title, turns, updatedAt }) => {
      const here = id === current ? " (this one)" : "";
      return `- ${id}${here}: ${title || "untitled"}, ${plural(turns, "turn")}, last on ${localDay(new Date(updatedAt))}`;
    })
    .join("\n");
}
