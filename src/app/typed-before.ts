import { parseMessage } from "../domain/command.ts";
import { chat } from "../messages/chat.ts";

/** Told when a message is held back: it was typed before the question it would now answer. */
export const typedBefore = {
  code: "typed-before",
  message: chat.typedBefore,
};

/** Whether a message can be meant as the answer to a question. */
export function mayAnswer(text: string): boolean {
  const parsed = parseMessage(text);
  if (parsed.kind !== "command" || parsed.command.kind !== "intent") return parsed.kind === "text";
  return parsed.command.label === "answer" || parsed.command.label === "give-up";
}
