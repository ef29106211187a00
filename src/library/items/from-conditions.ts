import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import type { Lowered } from "./casing.ts";
import { inverted, readClause } from "./clause.ts";
import { type RankedItem, subjectOf } from "./item.ts";
import { withoutConsequence } from "./key-phrases.ts";
import { bulletsOf, type Material } from "./material.ts";
import { openItem } from "./open.ts";
import { imperative, impersonal, isVerb, refersBack, standsAlone } from "./usable.ts";
import { isHelper, verbOf } from "./verbs.ts";

const leading = /^(If|When|Once|As soon as)\s+([^,]{10,140}),\s+(?:then\s+)?(.{12,160})[.!]$/u;
const trailing =
  /^(.{12,140}?),?\s+(if|when|only if|only when|as soon as|before|(?<=\b(?:must|shall|may)\b.*)where)\s+(.{8,140})[.!]$/u;
/** Too general to be asked for: "can be used", "is possible". */
const faint = /\b(?:used|using|useful|possible|helps?|happens?|care|matters?|applies|works|choose|prefer)\b/i;

/** "If X, Y" asks what happens if X; "Y when X" asks when Y; "A must be done before B" asks what comes before B. */
export function fromConditions(
  { passage, sentences, entries }: Material,
  lowered: Lowered,
): (RankedItem | undefined)[] {
  return [...sentences, ...bulletsOf(entries)].map(({ text }) => fromCondition(text, passage, lowered));
}

function fromCondition(text: string, passage: Passage, lowered: Lowered): RankedItem | undefined {
  if (/[;:(“"]|\b(?:because|since|we|our|us|this|these|that is)\b/i.test(text)) return undefined;
  const begun = leading.exec(text);
  if (begun) {
    const [, word = "", condition = "", main = ""] = begun;
    if (!followsFrom(main, condition) || /\b(?:see|below|above)\b/.test(main)) return undefined;
    return whatHappens(text, { word, condition, main }, passage);
  }
  const match = standsAlone(text) && !/\byou\b/i.test(text) ? trailing.exec(text) : null;
  if (!match) return undefined;
  const [, main = "", word = "", condition = ""] = match;
  if (/,|\b(?:how|that|whether|which|what|who)\b/.test(main) || /,/.test(condition)) return undefined;
  if (refersBack(main) || faint.test(main) || main.split(/\s+/).length > 16) return undefined;
  const clause = readClause(main);
  if (
    clause?.verb === "to" ||
    /\b(?:even|especially|except|particularly|just|not|as|preferably)$|\bnot \p{Ll}+est\b/u.test(main)
  )
    return undefined;
  if (/\b(?:allows?|so)$/.test(condition)) return undefined;
  if (!clause || !holdsVerb(condition) || hasTwoVerbs(main)) return undefined;
  if (word === "before") return whatBefore(text, { main, condition }, passage);
  return openItem({
    passage,
    subject: subjectOf(main),
    prompt: questions.when(inverted(clause, lowered(clause.subject, main))),
    claims: [`${word} ${condition}`],
    told: main,
    sentence: text,
    worth: 0.84,
  });
}

/** A main clause may be short, and may speak of what its condition names. */
function followsFrom(main: string, condition: string): boolean {
  const isPlain = (text: string) =>
    standsAlone(impersonal(`${text.charAt(0).toUpperCase()}${text.slice(1)} in every place there is.`));
  return isPlain(main) || (/^(?:it|they|he|she)\s/.test(main) && isPlain(condition));
}

function whatHappens(
  text: string,
  { word, condition, main }: { word: string; condition: string; main: string },
  passage: Passage,
): RankedItem | undefined {
  if (
    /^(?:true|false|null|undefined|neither|either|both|none|so|not|one|any|all|that|this|these|those|such|there)\b/.test(
      condition,
    )
  )
    return undefined;
  if (/\b(?:still|already|also)\b/.test(condition)) return undefined;
  if (refersBack(condition) || faint.test(main) || !holdsVerb(condition)) return undefined;
  const { verb, helper } = readClause(main) ?? {};
  // "…, understand that you may need to": told to the reader.
  const [first = ""] = main.split(" ");
  if (
    !/^(?:it|they|he|she|the|an?)$/.test(first) &&
    /^\S+ (?:you|that|the|your|an?)\b/.test(main) &&
    imperative.test(main)
  )
    return undefined;
  const past = /^(?:was|were|had|did)$/.test(helper ?? "");
  const imagined = /\b(?:would|might|could)\b/.test(main);
  // "If it rains, the gate must be closed": somebody has to do it.
  const asked = /\b(?:must|should|shall|has to|have to)\b/.test(main)
    ? "must"
    : imagined
      ? "would"
      : past
        ? "past"
        : "present";
  if (verb === undefined && !/^(?:it|they)\s/.test(main)) return undefined;
  return openItem({
    passage,
    subject: subjectOf(`${word} ${condition}`),
    prompt: questions.outcome(asked, `${word.toLowerCase()} ${condition}`),
    claims: [withoutConsequence(main)],
    told: condition,
    sentence: text,
    worth: 0.86,
    form: "explain",
  });
}

function whatBefore(
  text: string,
  { main, condition }: { main: string; condition: string },
  passage: Passage,
): RankedItem | undefined {
  if (
    !/\b(?:must|should|shall|has to|have to|needs? to)\b/.test(main) ||
    /\bnot\b/.test(main) ||
    refersBack(condition)
  )
    return undefined;
  return openItem({
    passage,
    subject: subjectOf(main),
    prompt: questions.before(condition),
    claims: [main],
    told: condition,
    sentence: text,
    worth: 0.84,
  });
}

function holdsVerb(text: string): boolean {
  return text
    .split(/\s+/)
    .slice(1)
    .some((word) => isVerb(word));
}

/** "The tray collects water and must be emptied when …": the condition is of one of them only. */
function hasTwoVerbs(main: string): boolean {
  return [...main.matchAll(/\band (\p{Ll}+)/gu)].some(
    ([, word = ""]) => isHelper(word) || verbOf(word)?.helper === "does",
  );
}
