import type { Passage } from "../../domain/passage.ts";
import { itemId, type RankedItem, short } from "./item.ts";

const FEWEST = 2;
const MOST = 3;

/** A choice of one right text among two or three others of the same kind; undefined when there are too few. */
export function choiceItem(options: {
  passage: Passage;
  subject: string;
  prompt: string;
  right: string;
  others: readonly string[];
  answer: string;
  worth: number;
  /** What the document says: no other question asks for it. */
  fact: string;
  /** How many others there must be; 2 when not given. */
  fewest?: number;
}): RankedItem | undefined {
  const { passage, subject, prompt, right, answer, worth, fact } = options;
  // By hash: without chance, and the right one stands anywhere.
  const others = [...new Set(options.others)]
    .filter((other) => other !== right)
    .sort((a, b) => short(prompt + a).localeCompare(short(prompt + b)))
    .slice(0, MOST);
  if (others.length < (options.fewest ?? FEWEST)) return undefined;
  const texts = [right, ...others].sort((a, b) => short(b + prompt).localeCompare(short(a + prompt)));
  const choices = texts.map((text) => ({ id: `o-${short(text)}`, text }));
  return {
    passage,
    subject,
    worth,
    fact,
    question: {
      id: itemId(passage, subject, "choice", prompt),
      kind: "choice",
      form: "recall",
      difficulty: 2,
      prompt,
      options: choices,
      right: [`o-${short(right)}`],
      hints: [],
      answer,
      ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
    },
  };
}
