import type { Question } from "../../../domain/question.ts";
import { leaksKey } from "./leak.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * Whether a longer text (a passage, an explanation) tells the key of a question somewhere: in two sentences that stand
 * together, or in a line of a formula or of code. As a whole it would hold any key's words sooner or later.
 */
export function tellsKey(text: string, question: Question): boolean {
  const sentences = sentencesOf(text);
  const pairs = sentences.map((sentence, at) => `${sentence} ${sentences[at + 1] ?? ""}`);
  return [...pairs, ...text.split("\n")].some((piece) => leaksKey(piece, question));
}
