import { choiceItem } from "./choice.ts";
import { alikeClasses, classNoun } from "./class-noun.ts";
import { clozeItem } from "./cloze.ts";
import type { Definition } from "./definitions.ts";
import { givesAway, placeGivesAway } from "./giveaway.ts";
import { itemId, placeOf, type RankedItem } from "./item.ts";
import { clausesOf, keyPhrases } from "./key-phrases.ts";
import { refersBack } from "./usable.ts";

/** Questions about a term that a document defines: what it is, and which term a definition is of. */
export function fromDefinition(definition: Definition, all: readonly Definition[]): RankedItem[] {
  return [explain(definition), choose(definition, all), gap(definition)].filter((item) => item !== undefined);
}

function explain({ term, meaning, sentence, passage }: Definition): RankedItem | undefined {
  const points = clausesOf(meaning)
    .map((text, index) => ({
      id: `part-${index + 1}`,
      text,
      weight: index === 0 ? 2 : 1,
      accept: acceptOf(text, term),
    }))
    .filter(({ accept }) => accept.length > 0);
  if (points.length === 0) return undefined;
  return {
    passage,
    subject: term,
    worth: 0.9,
    question: {
      id: itemId(passage, term, "open", sentence),
      kind: "open",
      form: "explain",
      difficulty: 2,
      prompt: `Explain the term “${term}” ${placeOf(passage)}.`,
      points,
      misconceptions: [],
      hints: hintsOf(points),
      answer: sentence,
      ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
    },
  };
}

/** What tells more than one word; the term's own words count where little else is left. */
function acceptOf(clause: string, term: string): string[] {
  const phrases = keyPhrases(clause, term);
  return phrases.length > 1 || phrases[0]?.includes(" ") ? phrases : keyPhrases(clause, "");
}

function hintsOf(points: readonly { text: string }[]): string[] {
  const parts = points.length === 1 ? "one part" : `${points.length} parts`;
  return [`The document's own explanation has ${parts}.`];
}

function gap({ term, meaning, sentence, passage }: Definition): RankedItem | undefined {
  const whole = sentence.includes(meaning) && !sentence.startsWith(`${term}: `) && !refersBack(meaning);
  if (!whole) return undefined;
  return clozeItem({ passage, sentence, answer: term, worth: 0.8 });
}

function choose(definition: Definition, all: readonly Definition[]): RankedItem | undefined {
  const { term, meaning, sentence, passage } = definition;
  const { noun } = classNoun(meaning) ?? {};
  if (noun === undefined || meaning.length > 220) return undefined;
  if (givesAway(meaning, term) || placeGivesAway(passage, term)) return undefined;
  // Only what is of the same class can be mixed up with it: anything else is told by its kind.
  const others = all
    // What the document is called is mostly the kind of all of them.
    .filter((other) => !placeGivesAway(passage, other.term))
    .filter((other) => alikeClasses(noun, classNoun(other.meaning)?.noun ?? ""))
    .map((other) => other.term)
    .filter((other) => sameKind(other, term) && !holds(other, term) && !givesAway(meaning, other));
  return choiceItem({
    passage,
    subject: term,
    prompt: `Which term does this describe ${placeOf(passage)}? “${meaning}”`,
    right: term,
    others,
    answer: `${term}. ${sentence}`,
    worth: 0.85,
  });
}

/** Singular with singular, acronym with acronym: the odd one out would be told by its looks. */
function sameKind(a: string, b: string): boolean {
  const isPlural = (term: string) => /[^s]s$/.test(term);
  const isAcronym = (term: string) => /^[\p{Lu}\d-]{2,6}$/u.test(term);
  return isPlural(a) === isPlural(b) && isAcronym(a) === isAcronym(b);
}

/** "recapitulation" beside "false recapitulation": both may be right. */
function holds(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one);
}
