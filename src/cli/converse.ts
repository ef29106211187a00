import type { StartOptions } from "../app/conversation.ts";
import type { Context } from "./context.ts";

/** On a terminal the chat with a line editor, elsewhere lines in and lines out. */
export async function converse(context: Context, options: StartOptions): Promise<number> {
  const { json, plain, input } = context.config;
  const onTerminal = process.stdin.isTTY && process.stdout.isTTY && !json && !plain && input;
  if (onTerminal) {
    const { chatOnTerminal } = await import("./chat-tty.ts");
    return chatOnTerminal(context, options);
  }
  const { chat } = await import("./chat.ts");
  return chat(context, options);
}
