import { parseMessage, type TutorCommand } from "../../../src/domain/command.ts";
import { printable } from "../../../src/domain/printable.ts";
import type { NodeFactory } from "../node.ts";
import { asShown } from "../opening.ts";
import type { TutorStateValue, Work } from "../state.ts";

/** Says what the message is: commands are certain, free text is judged. */
export const route: NodeFactory = (deps) => async (state, tools) => {
  // An escape sequence that was pasted along is no part of what was said.
  const message = printable(state.turn.text);
  const parsed = parseMessage(message);
  if (parsed.kind === "command") return { work: fromCommand(parsed.command) };
  const text = parsed.kind === "text" ? parsed.text : message.trim();
  const confidence = parsed.kind === "text" && parsed.confidence ? { confidence: parsed.confidence } : {};
  const { value, notices } = await deps.reasoner().classify(
    {
      text,
      ...openFor(state, deps.bank),
      graded: state.last !== null,
      ...(state.before ? { before: state.before } : {}),
      topics: deps.bank.topics(),
    },
    tools.call(),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  return {
    work: {
      to: value.label,
      text: value.means ?? text,
      ...confidence,
      ...(value.again === undefined ? {} : { again: value.again }),
      ...(value.topic === undefined ? {} : { topic: value.topic }),
      ...(value.unknownTopic === undefined ? {} : { unknownTopic: value.unknownTopic }),
      notices,
    },
  };
};

function fromCommand(command: TutorCommand): Work {
  switch (command.kind) {
    case "intent":
      return {
        to: command.label,
        text: command.rest,
        ...(command.confidence ? { confidence: command.confidence } : {}),
        ...(command.label === "topic" ? { unknownTopic: command.rest } : {}),
      };
    case "sure":
      return { to: "sure", confidence: command.confidence };
    case "open":
      return { to: "open", text: command.rest };
    default:
      return { to: command.kind };
  }
}

function openFor({ open }: TutorStateValue, bank: Parameters<NodeFactory>[0]["bank"]) {
  const banked = open ? bank.question(open.question) : undefined;
  if (!open || !banked) return {};
  const followUp = open.followUp ? { followUp: open.followUp.text } : {};
  return { open: { question: asShown(banked.question, open), prompt: open.text, ...followUp } };
}
