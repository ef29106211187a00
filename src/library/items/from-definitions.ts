import { questions } from "../../messages/questions.ts";
import { choiceItem } from "./choice.ts";
import { alikeClasses, classNoun } from "./class-noun.ts";
import { clozeItem } from "./cloze.ts";
import { inContext, inPlace, titleOf } from "./context.ts";
import type { Definition } from "./definitions.ts";
import { givesAway, placeGivesAway } from "./giveaway.ts";
import type { RankedItem } from "./item.ts";
import { clausesOf } from "./key-phrases.ts";
import { openItem } from "./open.ts";
import { refersBack } from "./usable.ts";

/** Questions about a term that a document defines: what it is, and which term a definition is of. */
export function fromDefinition(definition: Definition, all: readonly Definition[]): RankedItem[] {
  return [explain(definition), choose(definition, all), gap(definition)].filter((item) => item !== undefined);
}

function explain(definition: Definition): RankedItem | undefined {
  const { term, sentence, passage } = definition;
  const meaning = definition.meaning.replace(/^(?:that|which|who)\s/, "");
  const claims = clausesOf(meaning);
  const prompt = promptFor(definition);
  const asked = {
    passage,
    subject: term,
    prompt,
    sentence,
    worth: 0.9,
    form: "explain",
    placed: true,
  } as const;
  // What sets a thing apart tells more than what kind of thing it is.
  const weights = claims.map((_, index) => (index === 0 && claims.length > 1 ? 1 : 2));
  return (
    openItem({ ...asked, claims, told: term, weights }) ??
    openItem({ ...asked, claims: [meaning], told: term }) ??
    openItem({ ...asked, claims: [meaning], told: "" })
  );
}

function promptFor({ term, of, meaning, sentence, passage }: Definition): string {
  if (of !== undefined) return inContext(passage, questions.whenCalled(of, term));
  // `"Deliverables" means …`: what a contract means by it, no other text tells.
  if (sentence.startsWith("“")) return questions.termIn(term, titleOf(passage));
  const prompt = questions.explainTerm(term);
  // "Flight", "lock": a single word means other things elsewhere.
  return /[\s-]/.test(term) ? prompt : inPlace(passage, prompt, meaning);
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
  // Of a term that stands at the head of its line, the capital would tell it from one that does not.
  const cased = [term, ...others].some((one) => /^\p{Lu}\p{Ll}/u.test(one)) ? capital : (one: string) => one;
  return choiceItem({
    passage,
    subject: term,
    prompt: inContext(passage, questions.whichTerm(meaning), undefined, term),
    right: cased(term),
    others: others.map(cased),
    answer: `${term}. ${sentence}`,
    fact: sentence,
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

/** "tRNA" keeps its own. */
const capital = (term: string): string =>
  /^\p{Ll}+\p{Lu}/u.test(term) ? term : term.charAt(0).toUpperCase() + term.slice(1);
