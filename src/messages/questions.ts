import { listed, plural } from "./words.ts";

/** Questions on the learner's own documents, in English: the language of the documents that they are made of. */
export const questions = {
  inPlace: (place: string, question: string) => `In ${place}: ${question}`,
  place: (title: string, section: string | undefined) =>
    section === undefined ? `“${title}”` : `“${section}” (${title})`,
  fillGap: (sentence: string) => `Fill the gap. ${sentence}`,
  explainTerm: (term: string) => `Explain the term “${term}”.`,
  termIn: (term: string, title: string) => `What does “${term}” mean in “${title}”?`,
  whenCalled: (of: string, term: string) =>
    `When ${/^an?\s/.test(of) || !/s$/.test(of) ? "is" : "are"} ${of} called “${term}”?`,
  whichTerm: (meaning: string) => `Which term does this describe? “${meaning}”`,
  whichFormula: (section: string) => `Which formula belongs to “${section}”?`,
  whichLabel: (lead: string | undefined, said: string) =>
    lead === undefined
      ? `Which of these does this belong to? “${said}”`
      : `“${lead}”: which of these does this belong to? “${said}”`,
  whichNumber: (what: "year" | "number", before: string, after: string) =>
    `Which ${what} belongs in the gap? “${before}___${after}”`,
  explainWhy: (fact: string) => `Explain why ${fact}.`,
  stepsTo: (count: number, what: string) => `Name the ${count} steps to ${what}, in their order.`,
  stepsOf: (count: number, what: string) => `Name the ${count} steps of “${what}”, in their order.`,
  listItems: (count: number, lead: string) => `Name the ${count} items of this list: “${lead} …”`,
  duties: (of: { who: string; helper: string; not: string; count: number }) =>
    `What ${of.helper} ${of.who}${of.not} do? Name ${of.count} things.`,

  // A sentence turned round: its subject, helping verb and verb as they stand in the document
  what: (helper: string, subject: string, rest: string) => `What ${helper} ${subject} ${rest}?`,
  whatToDo: (helper: string, subject: string, rest: string) => `What ${helper} ${subject} ${rest} to do?`,
  how: (helper: string, subject: string, participle: string) => `How ${helper} ${subject} be ${participle}?`,
  where: (helper: string, subject: string, participle: string) =>
    `Where ${helper} ${subject} be ${participle}?`,
  byWhom: (helper: string, subject: string, participle: string) =>
    `By whom ${helper} ${subject} be ${participle}?`,
  by: (who: "whom" | "what", helper: string, subject: string, participle: string) =>
    `By ${who} ${helper} ${subject} ${participle}?`,
  when: (clause: string) => `When ${clause}?`,
  before: (condition: string) => `What must be done before ${condition}?`,
  outcome: (tense: keyof typeof outcomes, condition: string) => `${outcomes[tense]} ${condition}?`,
  differsFrom: (helper: string, one: string, other: string) => `How ${helper} ${one} differ from ${other}?`,
  differ: (one: string, other: string) => `How do ${one} and ${other} differ?`,

  // A table's row
  numberOf: (things: string) => `number of ${things}`,
  rowIs: (many: boolean, name: string) => `What ${many ? "are" : "is"} the ${name}?`,
  cellOf: (of: { helper: string; property: string; kind: string; name: string }) =>
    `What ${of.helper} the ${of.property} of the ${of.kind} “${of.name}”?`,
  cell: (of: { helper: string; property: string; kind: string; name: string; counted: boolean }) =>
    `${of.kind} “${of.name}”: what ${of.helper} ${of.counted ? "the" : "its"} ${of.property}?`,

  hints: {
    comesUp: (section: string) => `It comes up under “${section}”.`,
    letters: (letters: number, first: string) =>
      `It has ${letters} letters or digits and begins with “${first}”.`,
    parts: (parts: number) => `The document's own answer has ${plural(parts, "part")}.`,
    begins: (words: string) => `The document's own answer begins with “${words} …”.`,
    firstLetters: (letters: readonly string[]) =>
      `The first letters are ${listed(letters.map((letter) => `“${letter}”`))}.`,
  },
} as const;

const outcomes = {
  must: "What must be done",
  would: "What would happen",
  past: "What happened",
  present: "What happens",
};

/** The same of German documents. */
export const fragen = {
  gap: "Fülle die Lücke.",
  number: (before: string, after: string) => `Welche Zahl gehört in die Lücke? „${before}___${after}“`,
  cell: (kind: string, name: string, column: string) =>
    `Welche Angabe gehört zu ${kind} „${name}“ in der Spalte „${column}“?`,
} as const;

/** What the documents together are called, as an area of the course. */
export const ownDocuments = "Your own documents";
