import { chat } from "../messages/chat.ts";

/** Longest message that is read, in characters: an answer is a paragraph or two, not a book. */
export const longestMessage = 32_000;

/** A message is no text when more than this share of its characters are control or replacement characters. */
const junkShare = 0.05;

/** Why a message can't be read as text; undefined when it can. */
export function unreadableBecause(text: string): string | undefined {
  if (text.length > longestMessage) {
    return chat.tooLong(text.length, longestMessage);
  }
  const junk = text.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ud800-\udfff]/gu) ?? [];
  if (junk.length > 2 && junk.length / text.length > junkShare) {
    return chat.noText;
  }
  return undefined;
}
