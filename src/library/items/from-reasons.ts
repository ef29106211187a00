import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import type { Lowered } from "./casing.ts";
import { placing, readClause } from "./clause.ts";
import { pointsBack } from "./context.ts";
import { type RankedItem, subjectOf } from "./item.ts";
import { withoutConsequence } from "./key-phrases.ts";
import { bulletsOf, type Material } from "./material.ts";
import { openItem } from "./open.ts";
import { isVerb, refersBack, standsAlone } from "./usable.ts";
import { isHelper, verbOf } from "./verbs.ts";

const because = /^(.{15,160}?),?\s+because\s+(?!of\b)(.{15,160})[.!]$/u;
/** "Since" of time has no clause behind it that could be a reason. */
const since = /^(.{15,160}?),?\s+since\s+(.{15,160})[.!]$/u;
const first = /^(?:Because|Since)\s+(?!of\b)([^,]{15,160}),\s+(.{15,160})[.!]$/u;
const so = /^([^,]{20,160}),\s+so\s+(?!that\b)(.{15,160})[.!]$/u;
/** A definite thing that an earlier sentence brought in. */
const mentioned =
  /^whether\b|^(?:the|a|an)\s+(?:problem|method|result|effect|sign|matrix|form|curve|value|model|idea|approach|ratio|rule|level|test|process|system|company|picture|part(?:y|ie)|term|case|answer)s?\b|\b(?:this|these|such|so|only|not only|not just|perhaps|probably|partly|also|even|the (?:first|second|problem|picture|effect|same))\b/i;

/** What is only judged is no fact to explain. */
const judged =
  /\b(?:is|are) (?:sufficient|enough|possible|necessary|fine|useful|important|hard|easy|better|best|true|false)\b/;

/** "X, because Y" becomes "Explain why X": for sentences whose fact can be understood by itself. */
export function fromReasons(
  { passage, sentences, entries }: Material,
  lowered: Lowered,
): (RankedItem | undefined)[] {
  return [
    ...withReasons(sentences.map(({ text }) => text)),
    ...bulletsOf(entries).map(({ text }) => text),
  ].map((text) => fromReason(text, passage, lowered));
}

/** "X. This is because Y." is one sentence that another way of telling has made two. */
function withReasons(texts: readonly string[]): string[] {
  return texts.map((text, at) => {
    const behind =
      /^(?:(?:This|That) is (?:so )?because|(?:The|One) reason is that|The reason:)\s+(.+)$/.exec(
        texts[at + 1] ?? "",
      )?.[1];
    return behind === undefined || !/\.$/.test(text) ? text : `${text.slice(0, -1)} because ${behind}`;
  });
}

/** "The order of arrival decides": what it decides, and for whom, other sentences tell. */
const openEnded =
  /\b(?:decides?|matters?|counts?|applies|apply|differs?|depends?|suffices?|wins?|helps?|follows?)$/;

function fromReason(said: string, passage: Passage, lowered: Lowered): RankedItem | undefined {
  // What stands behind a semicolon is told beside it.
  const text = said.replace(/(?<=\bbecause\b.*);\s[^;]+([.!])$/i, "$1");
  const causal = (text.match(/\b(?:because|since)\b/gi) ?? []).length;
  if (causal > 1 || /^\d/.test(text) || /[;:(]|\b(?:we|this|these|that is)\b/i.test(text)) return undefined;
  if (!standsAlone(text) && !(/^(?:Because|Since)\s/.test(text) && standsAlone(`Fact: ${text}`)))
    return undefined;
  const [whole, told] = partsOf(text) ?? [];
  const fact = whole === undefined ? undefined : lastOf(whole);
  if (fact === undefined || told === undefined) return undefined;
  const reason = withoutConsequence(told);
  if (openEnded.test(reason)) return undefined;
  if (
    /\b(?:without|with|for|of|\p{Ll}+ing) one\b|^(?:usually|often|sometimes|generally|typically)\b/iu.test(
      fact,
    ) ||
    /^(?:be|do|never|always|please|not)\b/i.test(fact)
  )
    return undefined;
  if (fact.split(/\s+/).length < 3 || mentioned.test(fact) || refersBack(fact)) return undefined;
  // A clause before it may be what the reason is for.
  if (/,\s|\b(?:that|which|who|but|while|whereas|although|and then)\b/.test(fact)) return undefined;
  if (/,\s+(?:and|but|so|which|not)\b/.test(reason) || judged.test(fact)) return undefined;
  if (!isWhole(fact) || /\b(?:may|might) need\b|\b(?:of|with) \d|\s[-–—=]\s/.test(fact)) return undefined;
  const low = lowered(fact.charAt(0).toUpperCase() + fact.slice(1), fact);
  return openItem({
    passage,
    subject: subjectOf(fact),
    prompt: questions.explainWhy(low),
    claims: [reason],
    told: fact,
    sentence: text,
    worth: 0.86,
    form: "explain",
    difficulty: 3,
  });
}

/** "S waves are shear waves and cannot pass through liquids": the reason is that of the second. */
function lastOf(fact: string): string {
  const second = /\sand ((?:cannot|can|is|are|was|were|has|have|must|may|does|do|will|should)\s.+)$/.exec(
    fact,
  );
  const subject = second && readClause(fact)?.subject;
  return subject ? `${subject} ${second[1]}` : fact;
}

/** "Can happen years later", "if costs rise" and "be careful" lack a subject: no clause, so no fact. */
function isWhole(fact: string): boolean {
  const [first = "", ...behind] = fact.split(/\s+/);
  if (placing.test(first) || isHelper(first.toLowerCase()) || verbOf(first)?.helper === "does") return false;
  if (/\b(?:on the other hand|for (?:example|instance)|however|in turn)\b/i.test(fact)) return false;
  return behind.some((word) => isHelper(word) || isVerb(word) || verbOf(word) !== undefined);
}

/** What is so, and why. */
function partsOf(text: string): readonly [string, string] | undefined {
  const told = because.exec(text);
  if (told) return [told[1]!, told[2]!];
  const led = first.exec(text);
  if (led)
    return isClause(led[1]!) && !/^\p{Ll}+[^s\W] \p{Ll}+/u.test(withoutArticle(led[2]!))
      ? [led[2]!, led[1]!]
      : undefined;
  const given = since.exec(text);
  if (given)
    return (isClause(given[2]!) || /,\s+since\s/.test(text)) && !/\b(?:has|have) been\b/.test(given[1]!)
      ? [given[1]!, given[2]!]
      : undefined;
  const result = so.exec(text);
  if (!result || pointsBack(result[1]!) || pointsBack(result[2]!) || /^The reason\b/.test(text))
    return undefined;
  return readClause(result[2]!) && result[2]!.split(/\s+/).length > 4 ? [result[2]!, result[1]!] : undefined;
}

function isClause(text: string): boolean {
  return readClause(text) !== undefined || /^(?:it|they|he|she)\s\p{Ll}/u.test(text);
}

/** "word still contains 5": a bare lower-case noun is a name in some program, or a fragment. */
function withoutArticle(text: string): string {
  return text.replace(/^(?:an?|the|all|each|every|no|most|some)\s.*/, "");
}
