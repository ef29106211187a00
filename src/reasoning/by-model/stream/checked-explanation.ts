import type { Passage } from "../../../domain/passage.ts";
import { printable } from "../../../domain/printable.ts";
import type { ExplainInput, Explanation } from "../../../ports/reasoner.ts";
import { isPlain, isRefusal, isSensible } from "../check/sensible.ts";
import { carrierOf } from "../check/support.ts";
import { isInOrder } from "../check/word-order.ts";
import { beginsAsSentence } from "../check/written.ts";

/** What marks a sentence that no passage carries. */
export const ownMark = "(the tutor's own words)";
/** An explanation of which less than this share stands on passages is set aside. */
const leastCarried = 0.5;
const mostSentences = 12;

/**
 * An explanation as it grows, sentence by sentence (rule 10): a citation that isn't among the passages is
 * dropped, one that doesn't carry its sentence is replaced, and a sentence that nothing carries is marked.
 * Nothing is shown before the first sentence that stands on a passage.
 */
export class CheckedExplanation {
  private readonly input: ExplainInput;
  private readonly cited: Passage[] = [];
  private readonly waiting: string[] = [];
  private readonly texts: string[] = [];
  private carried = 0;
  private added = 0;

  private readonly vocabulary: string;

  constructor(input: ExplainInput) {
    this.input = input;
    this.vocabulary = [input.query, ...input.passages.map(({ text }) => text)].join("\n");
  }

  /** Checks a sentence; the text that may be shown now, "" when there is none. */
  add(sentence: string): string {
    if (this.added >= mostSentences) return "";
    const { passages } = this.input;
    const space = sentence.slice(sentence.trimEnd().length);
    const gap = space.indexOf("\n") === space.lastIndexOf("\n") ? " " : "\n\n";
    const { text, numbers } = read(sentence, passages.length);
    if (!/\p{L}/u.test(text) || isRefusal(text)) return "";
    // The passage's words in no order say nothing that the passage says.
    const sound = isPlain(text) && beginsAsSentence(text) && isInOrder(text);
    const carrier = sound ? carrierOf(text, passages, numbers) : undefined;
    this.added++;
    // Word salad and another language count against the whole, but nobody need read them.
    if (carrier === undefined && !(sound && isSensible(text, { vocabulary: this.vocabulary }))) return "";
    const shown = carrier === undefined ? own(text) : this.cite(text, passages[carrier]!);
    if (carrier === undefined && this.carried === 0) {
      this.waiting.push(`${shown}${gap}`);
      return "";
    }
    if (carrier !== undefined) this.carried++;
    const made = [...this.waiting.splice(0), `${shown}${gap}`].join("");
    this.texts.push(made);
    return made;
  }

  /** The whole, or undefined when too little of it stands on the passages. */
  explanation(): Explanation | undefined {
    if (this.carried === 0 || this.carried / this.added < leastCarried) return undefined;
    return { text: this.texts.join("").trim(), cited: this.cited };
  }

  private cite(text: string, passage: Passage): string {
    if (!this.cited.includes(passage)) this.cited.push(passage);
    return `${text} [${this.cited.indexOf(passage) + 1}]`;
  }
}

function own(text: string): string {
  return `${text} ${ownMark}`;
}

/** The sentence without its citations and control characters, and the cited indices that exist. */
function read(sentence: string, passages: number): { text: string; numbers: number[] } {
  const cited = [...sentence.matchAll(/\[(\d+(?:\s*,\s*\d+)*)\]/g)].flatMap(([, list]) =>
    list!.split(",").map(Number),
  );
  const numbers = cited.map((n) => n - 1).filter((index) => index >= 0 && index < passages);
  // White space first: what looks for some before a citation would look again at each of a long run.
  const text = printable(sentence)
    .replace(/\s+/g, " ")
    .replace(/ ?\[\d+(?: ?, ?\d+)*\]/g, "")
    .replace(/^ ?(?:#+|[-*•]) /, "")
    .trim();
  return { text, numbers };
}
