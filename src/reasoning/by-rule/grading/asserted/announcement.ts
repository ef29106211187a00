import { polarityOf } from "./reply.ts";
import { bad, good, negating, plain } from "./words.ts";

/** Words that name faults, not false statements: under "Mistakes:" people list what is the case. */
const faults = new Set("mistake mistakes mistaken doubt otherwise backwards".split(" "));
const turning = /\b(?:opposite|reverse|contrary|converse|inverse)\b/;
const pointing =
  /\b(?:all|both|each|every|everything|none|nothing|following|follow|follows|below|listed|these|those|statements|claims|sentences|answers|ideas|things|points|of|believe|agree|agreed)\b/;

/** Whether a heading, or words before a colon, call what follows wrong ("denies") or right ("agrees"). */
export function announcementOf(words: readonly string[]): "denies" | "agrees" | undefined {
  const own = words.filter((word) => /[a-z]/.test(word));
  if (own.length === 0 || own.length > 14) return undefined;
  if (!own.every((word) => plain.has(word) || bad.has(word) || good.has(word) || negating.has(word)))
    return /^(?:in (?:fact|reality|truth)|actually|instead|reality|facts?)$/.test(own.join(" "))
      ? "agrees"
      : undefined;
  if (own.some((word) => faults.has(word))) return undefined;
  const text = own.join(" ");
  if (/^(?:in (?:fact|reality|truth)|actually|instead|reality|the reality)$/.test(text)) return "agrees";
  // "This is wrong: …" says why; "wrong statements: …" lists them.
  const labels = own.filter((word) => bad.has(word) || good.has(word)).length;
  const bare = own.length <= labels + own.filter((word) => qualifying.has(word)).length;
  // "Reverse: …" may be a mode; "the reverse of: …" is none.
  const labelled = turning.test(text)
    ? / (?:of|this|following|true|holds|applies)\b/.test(text)
    : bare || pointing.test(text);
  return labelled ? polarityOf(own) : undefined;
}

const qualifying = new Set(
  "not the a an common popular widespread old usual typical completely totally simply plainly clearly obviously is it so but on".split(
    " ",
  ),
);

/** "Wrong: …" alone may answer the question, as "No: …" does. */
export const mayAnswer = (words: readonly string[]): boolean =>
  words.length === 1 && /^(?:wrong|false|incorrect|untrue|nonsense)$/.test(words[0]!);
