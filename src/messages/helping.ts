import { capitalized, inWords } from "./words.ts";

const forms = {
  recall: "It asks you to name things, each with a few words on what it is or does.",
  explain: "It asks for the reasons in your own words: what happens, and why.",
  compare: "It asks for the difference: say where the two part, and what follows from it.",
  compute: "It asks for a result and how you got there.",
  "find-error": "Something in the case does not work: say what, and what you would do about it.",
  "choose-design": "It asks for a decision: say what you would take, and what speaks for it.",
};

/** What helps with an open question, and explanations, by rule. */
export const helping = {
  clarify: {
    eitherOr: "I mean it as it stands; if the answer depends on that, say on what and how.",
    again: (prompt: string) => `The question again: ${prompt}`,
    acronym: (short: string, term: string) => `${short} stands for ${term}. `,
    term: (term: string, definition: string) => `${term}: ${definition}`,
    termIsKey: (term: string) =>
      `What ${term} means is part of what I am asking, so I leave that to you for now.`,
    open: (form: keyof typeof forms, ideas: number) =>
      `${forms[form]} ${ideas === 1 ? "One idea is enough." : `I listen for ${inWords(ideas)} ideas; a sentence for each will do.`}`,
    choice: (right: number) =>
      right === 1
        ? "Exactly one option is right. Answer with its letter or in the option's own words."
        : `${capitalized(inWords(right))} of the options are right. Answer with their letters, such as a, c or in the option's own words.`,
    /** `give` is the deviation that is accepted; undefined: none. */
    numeric: (unit: string | undefined, give: string | undefined) =>
      `It asks for one number${unit === undefined ? "" : ` in ${unit}`}${give === undefined ? ", exact." : `; a deviation of up to ${give} is fine.`} You may write how you got there.`,
    cloze: "One word or a short phrase belongs in the gap (___); write only that.",
  },

  hint: {
    lastWord:
      "That is as near as I can lead you without telling it. Try an answer; a wrong one costs little. Or say \"I don't know\" and I'll explain it.",
    letters: (first: string, characters: number) =>
      `It begins with "${first}" and has ${characters} characters.`,
    notThis: (option: string) => `This one is not right: "${option}".`,
    zero: "The result is smaller than you may expect.",
    between: (low: string, high: string, unit: string | undefined) =>
      `The result lies between ${low} and ${high}${unit === undefined ? "" : ` ${unit}`}.`,
    read: (section: string, doc: string) => `Read "${section}" in ${doc} and try again; the question waits.`,
    gaps: (section: string, sentence: string) => `From "${section}", with gaps: ${sentence}`,
  },

  explain: {
    glossary: (term: string, short: string | undefined, definition: string) =>
      `From the glossary: **${term}**${short === undefined ? "" : ` (${short})`}: ${definition}`,
    waits:
      'That would answer the question that is open, so I tell it afterwards. A /hint helps on; "I don\'t know" shows the answer.',
    restWaits: "The rest would answer the question that is open, so I tell it afterwards.",
    uncovered: (defined: boolean) =>
      defined ? "Beyond that, my sources don't cover it." : "My sources don't cover that.",
    nearest: (section: string | undefined, doc: string) =>
      ` The nearest they have is ${section === doc ? `"${section}"` : `"${section}" in ${doc}`}, which may not answer it.`,
    addOwn: " A document of your own can be added with `viva ingest`.",
  },

  /** A line of the rolling summary: who said it. */
  summary: { learner: "Learner", tutor: "Tutor" },
} as const;
