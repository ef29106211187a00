import type { StartOptions } from "../app/conversation.ts";
import { InputLines } from "../app/input-lines.ts";
import { VivaError } from "../domain/errors.ts";
import { findTopic } from "../domain/find-topic.ts";
import { nearest } from "../domain/nearest.ts";
import { messages } from "../messages/terminal.ts";
import type { Bank } from "../ports/bank.ts";
import { welcomeLines } from "../terminal/welcome.ts";
import { listenToSignals } from "./chat-signals.ts";
import type { Context } from "./context.ts";
import { messageOf } from "./message-line.ts";

/** The chat on a pipe or in plain form: the first question before anything is read, then a line a message. */
export async function chat(context: Context, options: StartOptions): Promise<number> {
  const { output, config } = context;
  const viva = await context.open();
  const topic = topicOf(viva.knowledge.bank, options.topic);
  const onTerminal = process.stdin.isTTY === true && !config.json;
  const around = onTerminal ? await (await import("./welcome.ts")).lookAround(viva) : undefined;
  const prompted = onTerminal && process.stdout.isTTY === true && config.input;
  const prompt = () => prompted && output.note(`\n${messages.plainPrompt}`);
  let lines: InputLines | undefined;
  let left = false;
  const close = () => {
    left = true;
    lines?.close();
  };
  // Before the question is out: whoever sees it may press Ctrl-C at once.
  const note = (text: string) => {
    output.note(text);
    prompt();
  };
  const signals = listenToSignals({ onTerminal, note, close });
  const conversation = await viva.converse({ ...options, topic }, (event) => {
    output.event(event);
    if (around && event.type === "session") output.note(welcomeLines(around.welcome(event.model)));
  });
  lines = new InputLines(process.stdin);
  if (left) lines.close();
  try {
    const warm = conversation.warmUp();
    prompt();
    for await (const line of lines) {
      if (signals.ended || conversation.ended) break;
      const message = messageOf(line, config.json);
      if (message.kind === "invalid") {
        output.event({ type: "error", code: "bad-input", message: message.reason, hint: message.hint });
        output.event({
          type: "turn.end",
          turn: `${conversation.id}.0`,
          ok: false,
          reason: "bad-input",
          ms: 0,
        });
        continue;
      }
      await signals.turn((signal) => conversation.send(message.text, signal));
      if (conversation.ended) break;
      prompt();
    }
    await warm;
  } finally {
    lines.close();
    await conversation.close();
  }
  if (!signals.ended) return 0;
  return 128 + { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }[signals.ended as "SIGINT"];
}

/** The topic that is meant; throws `unknown-topic` with the nearest names. */
export function topicOf(bank: Bank, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  const found = findTopic(bank.topics(), wanted);
  if (found) return found.id;
  const names = nearest(
    wanted,
    bank.topics().map(({ id }) => id),
  );
  throw new VivaError("unknown-topic", messages.unknownTopic(wanted), messages.nearestTopics(names));
}
