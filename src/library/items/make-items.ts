import type { Passage } from "../../domain/passage.ts";
import { analyze } from "../text/analyze.ts";
import { clozeItem } from "./cloze.ts";
import { definitionsIn } from "./definitions.ts";
import { fromDefinition } from "./from-definitions.ts";
import { formulasIn, fromFormula } from "./from-formulas.ts";
import { fromList } from "./from-lists.ts";
import { figuresOf, fromNumber } from "./from-numbers.ts";
import { fromReasons } from "./from-reasons.ts";
import type { OwnItem, RankedItem } from "./item.ts";
import { type Material, materialOf } from "./material.ts";
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
  const materials = passages.map(materialOf);
  const definitions = materials.flatMap(definitionsIn);
  const formulas = passages.flatMap(formulasIn);
  const times = timesOf(passages);
  const figures = figuresOf(passages);
  const candidates: (RankedItem | undefined)[] = [
    ...definitions.flatMap((definition) => fromDefinition(definition, definitions)),
    ...materials.flatMap((material) => material.lists.map((list) => fromList(list, material.passage))),
    ...materials.flatMap((material) => fromBold(material, times)),
    ...materials.flatMap(({ sentences, passage }) =>
      sentences.map((sentence) => fromNumber(sentence, passage, figures)),
    ),
    ...materials.flatMap(fromReasons),
    ...formulas.map((formula) => fromFormula(formula, formulas)),
  ];
  return chosen(candidates.filter((item) => item !== undefined));
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

/** Best first, each question once, no passage and no subject asked to death. */
function chosen(items: readonly RankedItem[]): OwnItem[] {
  const perPassage = new Map<string, number>();
  const perSubject = new Map<string, number>();
  const asked = new Set<string>();
  const kept: OwnItem[] = [];
  for (const { question, subject, passage } of varied(items)) {
    const sentence = question.kind === "cloze" ? question.text : question.prompt;
    const inPassage = perPassage.get(passage.id) ?? 0;
    const about = perSubject.get(subject.toLowerCase()) ?? 0;
    const most = Math.max(FEWEST_PER_PASSAGE, passage.text.length / CHARS_PER_ITEM);
    if (asked.has(sentence) || inPassage >= most || about >= MOST_PER_SUBJECT) continue;
    asked.add(sentence);
    perPassage.set(passage.id, inPassage + 1);
    perSubject.set(subject.toLowerCase(), about + 1);
    kept.push({ question, subject, passage });
  }
  return kept;
}

/** In the order of their worth, which falls with every further question of a kind from the same passage. */
function varied(items: readonly RankedItem[]): RankedItem[] {
  const before = new Map<string, number>();
  return [...items]
    .sort((a, b) => b.worth - a.worth)
    .map((item) => {
      const kind = `${item.passage.id} ${item.question.kind} ${item.worth}`;
      const times = before.get(kind) ?? 0;
      before.set(kind, times + 1);
      return { item, worth: item.worth - TIRING * times };
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ item }) => item);
}
