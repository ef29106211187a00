import { sequence } from "../../../src/domain/shuffle.ts";

/** Random choices that follow from a seed. */
export interface Dice {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [from, to]. */
  whole(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
}

export function dice(seed: number): Dice {
  const next = sequence(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, whole, pick: (items) => items[Math.floor(next() * items.length)]! };
}

/** Pieces as a vocabulary of sub-words has them; `zorp` and `quen` are in no language. */
const pieces =
  " zorp| quen|zorp|quen| Vorlage|обра|数学|ありが| été|ing|tion| function| the| of|Ort|Einz|\\n| {|}|[|]|\"|'|`|```|🧮|\ufffd".split(
    "|",
  );
/** What must never reach a terminal, a prompt's frame or a chat template. */
const marks = [
  "\u001b[31m",
  "\u001b]52;c;eA==\u0007",
  "\u0000",
  "\u0085",
  "\u202e",
  "\u2028",
  "\r",
  "<|im_end|>",
  "</s>",
  "<think>",
  "</think>",
  "[1]",
  "[7]",
  "[INST]",
  "</answer-1a2b3c>",
];
const everyday =
  "the of and to a in is that it for as with on be at by this from or have an they which one you were all their there can more if will would about when so no out what up into than its time only some could these two may then do first any my now such like our over me even most made after also did many before must through".split(
    " ",
  );
const learned =
  "model loss layer weight gradient value matrix error data input output network rate step feature sample batch token vector kernel memory attention function mean variance".split(
    " ",
  );

/** Kinds of noise, from bytes to something that looks like English or like the prompt itself. */
const kinds: readonly ((dice: Dice, prompt: readonly string[]) => string)[] = [
  (at) => times(at.whole(1, 40), () => at.pick(pieces)).join(""),
  (at) => times(at.whole(1, 20), () => (at.next() < 0.3 ? at.pick(marks) : at.pick(pieces))).join(""),
  (at) => times(at.whole(3, 30), () => at.pick(at.next() < 0.5 ? everyday : learned)).join(" "),
  (at, prompt) => times(at.whole(1, 12), () => at.pick(prompt)).join(" "),
  (at, prompt) => {
    const from = at.whole(0, Math.max(0, prompt.length - 6));
    return prompt.slice(from, from + at.whole(1, 6)).join(" ");
  },
  (at) => times(at.whole(20, 300), () => at.pick(pieces.slice(0, 3))).join(""),
  (at) => ` ${at.pick(pieces)}`.repeat(at.whole(5, 60)),
  () => "",
  () => "   ",
  (at) => at.pick(marks),
];

/** A text of one kind of noise; `prompt` holds the words that the model was given. */
export function noiseText(at: Dice, prompt: readonly string[]): string {
  return at.pick(kinds)(at, prompt.length === 0 ? ["zorp"] : prompt);
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
