import type { ClassifyInput } from "../../../../ports/reasoner.ts";
import type { Features } from "../features.ts";
import { type Message, readMessage } from "../message.ts";
import { tokensOf } from "../signs/tokens.ts";
import { markedWords } from "./marked-words.ts";
import type { Seen } from "./net.ts";

/** What the network is shown of a message: its words and the open question's, each held against the other, and its signs. */
export function seenOf(message: Message, signs: Features, { open }: ClassifyInput): Seen {
  const told = tokensOf(message.text);
  const question = tokensOf(readMessage(open?.followUp ?? open?.prompt ?? "").text);
  const asked = /\?\s*[)"'!.]*$/.test(message.text);
  return {
    message: markedWords(told, question, asked),
    question: markedWords(question, told, undefined),
    signs,
  };
}
