import type { Passage } from "../../../domain/passage.ts";

/** A longer block is no example any more. */
const mostLines = 40;
const mostCharacters = 2_500;

/** Whether a block may be shown at all: of a length that is read, without the marks of a lost model. */
export function isShowable(block: string): boolean {
  const lines = block.split("\n");
  if (block.length > mostCharacters || lines.length > mostLines) return false;
  return /[\p{L}\p{N}]/u.test(block) && !/<\||\[\/?INST\]|<\/?(?:think|bos|eos)>|\ufffd/i.test(block);
}

/** What is shorter is found in any text. */
const fewestLetters = 6;

/**
 * The passage that has the block, all of it in one stretch; white space aside. Undefined when none has: code and
 * formulas are right to the letter or not at all, so that no share of their words carries them.
 */
export function holderOf(block: string, passages: readonly Passage[]): number | undefined {
  const wanted = squeezed(block);
  if (wanted.length < fewestLetters) return undefined;
  const found = passages.findIndex(({ text }) => squeezed(text).includes(wanted));
  return found < 0 ? undefined : found;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
