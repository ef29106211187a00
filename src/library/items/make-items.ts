import type { Passage } from "../../domain/passage.ts";
import { analyze } from "../text/analyze.ts";
import { loweredIn } from "./casing.ts";
import { clozeItem } from "./cloze.ts";
import { type Definition, definitionsIn } from "./definitions.ts";
import { fromAgents } from "./from-agents.ts";
import { fromConditions } from "./from-conditions.ts";
import { fromContrasts } from "./from-contrasts.ts";
import { fromDefinition } from "./from-definitions.ts";
import { fromEffects } from "./from-effects.ts";
import { formulasIn, fromFormula } from "./from-formulas.ts";
import { fromLabels } from "./from-labels.ts";
import { fromList } from "./from-lists.ts";
import { fromNumber } from "./from-numbers.ts";
import { fromReasons } from "./from-reasons.ts";
import { fromTables } from "./from-tables.ts";
import { fromGerman, fromGermanTables, isGerman } from "./german.ts";
import type { OwnItem, RankedItem } from "./item.ts";
import { type Material, materialOf } from "./material.ts";
import { sectionsOf } from "./sections.ts";
import { isTerm, looksLikeName, standsAlone } from "./usable.ts";

/** One question for so many characters of text, and a few for the shortest passage. */
const CHARS_PER_ITEM = 100;
const FEWEST_PER_PASSAGE = 5;
const MOST_PER_SUBJECT = 2;

/**
 * Questions from the passages of one document, by rule: best first, the same for the same passages. Candidates
 * that no teacher would keep are dropped, so a short or chatty document may give few, or none.
 */
export function makeItems(passages: readonly Passage[]): OwnItem[] {
  const parts = sectionsOf(passages);
  // A short section tells less of its language than the whole.
  const ours = isGerman({ text: passages.map(({ text }) => text).join("\n") }) ? () => true : isGerman;
  const [german, english] = [parts.filter(ours), parts.filter((part) => !ours(part))];
  const materials = english.map(materialOf);
  const definitions = firstOfEach(materials.flatMap(definitionsIn));
  const formulas = parts.flatMap(formulasIn);
  const times = timesOf(passages);
  const lowered = loweredIn(passages);
  const candidates: (RankedItem | undefined)[] = [
    ...definitions.flatMap((definition) => fromDefinition(definition, definitions)),
    ...materials.flatMap((material) => [
      ...material.lists.flatMap((list) => [
        fromList(list, material.passage),
        ...fromLabels(list, material.passage),
      ]),
      ...fromBold(material, times),
      ...fromReasons(material, lowered),
      ...fromContrasts(material, lowered),
      ...fromConditions(material, lowered),
      ...material.sentences.map((sentence) => fromNumber(sentence, material.passage)),
      ...fromEffects(material, lowered),
      ...fromAgents(material, lowered),
    ]),
    ...german.map(materialOf).flatMap(fromGerman),
    ...german.flatMap(fromGermanTables),
    ...english.flatMap(fromTables),
    ...formulas.map((formula) => fromFormula(formula, formulas)),
  ];
  return chosen(
    candidates.filter((item) => item !== undefined),
    new Map(passages.map((passage) => [passage.id, passage])),
  );
}

/** What is defined twice is asked in the words that come first. */
function firstOfEach(definitions: readonly Definition[]): Definition[] {
  const first = new Map<string, Definition>();
  for (const definition of definitions) {
    const key = definition.term.toLowerCase();
    if (!first.has(key)) first.set(key, definition);
  }
  return [...first.values()];
}

/** Gaps for the terms that an author set in bold within a sentence. */
function fromBold(
  { sentences, passage }: Material,
  times: ReadonlyMap<string, number>,
): (RankedItem | undefined)[] {
  return sentences.flatMap(({ text, bold }) =>
    bold
      .filter((term) => standsAlone(text) && isTerm(term) && looksLikeName(term, times.get(keyOf(term)) ?? 1))
      .map((term) => clozeItem({ passage, sentence: text, answer: term, worth: 0.75 })),
  );
}

/** How often each index term stands in the document. */
function timesOf(passages: readonly Passage[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of passages)
    for (const term of analyze(text)) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}

function keyOf(term: string): string {
  return analyze(term)[0] ?? "";
}

const TIRING = 0.1;
const TIRING_OF_PASSAGE = 0.02;

/** Best first, each fact once, no passage and no subject asked to death. */
function chosen(items: readonly RankedItem[], whole: ReadonlyMap<string, Passage>): OwnItem[] {
  const byPassage = new Map<string, RankedItem[]>();
  for (const item of items) byPassage.set(item.passage.id, [...(byPassage.get(item.passage.id) ?? []), item]);
  const perSubject = new Map<string, number>();
  const asked = new Set<string>();
  const kept: OwnItem[] = [];
  const ranked = [...byPassage.values()]
    .flatMap((own) => varied(own, whole.get(own[0]!.passage.id)!.text.length))
    .sort((a, b) => b.worth - a.worth);
  for (const { question, subject, passage, fact } of ranked) {
    const about = perSubject.get(subject.toLowerCase()) ?? 0;
    if (about >= MOST_PER_SUBJECT || asked.has(keyOfFact(fact)) || asked.has(question.prompt + question.id))
      continue;
    asked.add(keyOfFact(fact)).add(question.prompt + question.id);
    perSubject.set(subject.toLowerCase(), about + 1);
    kept.push({ question, subject, passage: whole.get(passage.id)! });
  }
  return kept;
}

/** A passage's best question, then the best of what is left: a kind is worth less each time it was taken. */
function varied(items: readonly RankedItem[], chars: number): RankedItem[] {
  const left = new Set(items);
  const times = new Map<string, number>();
  const taken: RankedItem[] = [];
  const most = Math.max(FEWEST_PER_PASSAGE, chars / CHARS_PER_ITEM);
  const worthOf = ({ worth, question }: RankedItem) =>
    worth - TIRING * (times.get(question.kind) ?? 0) * (question.kind === "open" ? 0.5 : 1);
  while (left.size > 0 && taken.length < most) {
    const best = [...left].reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a));
    const { kind } = best.question;
    taken.push({ ...best, worth: worthOf(best) - TIRING_OF_PASSAGE * taken.length });
    times.set(kind, (times.get(kind) ?? 0) + 1);
    for (const other of left) if (keyOfFact(other.fact) === keyOfFact(best.fact)) left.delete(other);
  }
  return taken;
}

/** The same sentence, however a rule has trimmed it. */
function keyOfFact(fact: string): string {
  const words = fact.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word !== "and" && word !== "or").join(" ");
}
