import { isHelper, verbOf } from "./verbs.ts";

/** A main clause taken apart: "The macula densa | senses | the concentration …". */
export interface Clause {
  readonly subject: string;
  /** The verb in its base form; with a helper ("must be rinsed") the first word behind the helper. */
  readonly verb: string;
  /** What a question puts before the subject: "does", "must". */
  readonly helper: string;
  /** Whether the clause itself has the helper. */
  readonly helped: boolean;
  readonly rest: string;
}

const LONGEST_SUBJECT = 7;
/** A noun, not a verb, stands behind these. */
const beforeNoun =
  /^(?:a|an|the|of|in|on|at|for|to|with|by|from|into|its|their|his|her|no|any|each|every|some|all|most|many|first|last|next|new|own|two|three|four|or|and|than|more|less|that|which|who|not)$/i;
/** "On termination the provider must …": the subject comes later. */
export const placing =
  /^(?:on|in|at|for|during|after|before|with|without|by|under|from|within|to|upon|until|through|if|when|whenever|wherever|as|while|although|there|then)$/i;
/** Words that never stand in a plain subject. */
const odd = /[,;:()"“”]|^(?:that|which|who|whose|when|where|if|because|while|whether|what|how|there|not)$/i;

/**
 * Finds subject and verb of a clause that begins with its subject, by the forms of the words. Undefined when the first
 * verb is not one it knows, or the subject is no plain one: a wrong cut makes nonsense of a question.
 */
export function readClause(text: string): Clause | undefined {
  const words = text.replace(/[.!]$/, "").split(/\s+/);
  // "Allows changes if …" has no subject.
  if (placing.test(words[0]!) || (/^\p{Lu}/u.test(text) && verbOf(words[0]!)?.helper === "does"))
    return undefined;
  for (let at = 1; at <= Math.min(LONGEST_SUBJECT, words.length - 1); at++) {
    const word = words[at]!;
    if (odd.test(words[at - 1]!)) return undefined;
    if (!isFiniteVerb(words, at)) continue;
    const subject = words.slice(0, at).join(" ");
    if (isHelper(word)) return { subject, ...helperParts(words, at) };
    const { base, helper } = verbOf(word)!;
    return { subject, verb: base, helper, helped: false, rest: words.slice(at + 1).join(" ") };
  }
  return undefined;
}

function helperParts(words: readonly string[], at: number): Omit<Clause, "subject"> {
  const helper = words[at] === "cannot" ? "can" : words[at]!;
  const behind = words[at] === "cannot" ? ["not", ...words.slice(at + 1)] : words.slice(at + 1);
  return { helper, helped: true, verb: behind[0] ?? "", rest: behind.slice(1).join(" ") };
}

function isFiniteVerb(words: readonly string[], at: number): boolean {
  const [before, word, next] = [words[at - 1]!, words[at]!, words[at + 1] ?? ""];
  if (isHelper(word)) return true;
  const verb = verbOf(word);
  if (!verb || beforeNoun.test(before)) return false;
  // "The test results show": the noun before a verb.
  if (
    isHelper(next) ||
    (verb.helper === "does" && verbOf(next)?.helper === "do") ||
    (verbOf(next)?.helper === verb.helper && !/ed$/.test(next))
  )
    return false;
  const plural = /[^s'’u]s$/.test(before) || /\b(?:and|people|cells|bacteria|data)\b/.test(before);
  if (verb.helper === "do") return plural;
  if (verb.helper === "does") return !plural;
  // "Proteins bound to …", "the treaty signed by …": a participle has a preposition behind it.
  return !/^(?:by|as|in|at|on|with|of|and)$/.test(next);
}

/** "must the operator rebuild the primary": a clause as a question goes on. */
export function inverted(clause: Clause, subject = clause.subject): string {
  return [clause.helper, subject, clause.verb, clause.rest].filter((part) => part !== "").join(" ");
}
