import { capitalized, clauses, inWords, ordinal } from "./words.ts";

/** What is said after an answer, by rule. Texts of a rubric come without a closing full stop. */
export const feedback = {
  followUp: {
    ungraded:
      "I can't tell from these words whether that is right, and I won't guess. Can you say it in other words, in a sentence or two?",
    lookFor: (aim: string) => ` I look for this: ${aim}`,
    goodDirection: "That goes in the right direction. ",
    have: (points: readonly string[]) => `You have this: ${clauses(points)}. `,
    missing: (things: number) =>
      things <= 1
        ? "One thing is still missing."
        : `${capitalized(inWords(things))} things are still missing.`,
    whatElse: "What else belongs to it?",
    whatAdd: "What would you add?",
    lookAt: (part: string) => `Look at this part again: ${part}`,
  },

  reflection: {
    gaveUp: "Not knowing is a fine place to start.",
    gaveUpOn: (core: string) => `Not knowing is a fine place to start. The core of it: ${core}.`,
    unsure:
      "I could not tell whether this was right, so it counts neither way. Compare it with the full answer.",
    allThere: "All points are there.",
    allThereHelped:
      "With what you added all points are there; it stays partly right because it took two goes.",
    complete: "That was complete.",
    some: (met: number, of: number) => `${met} of ${of} points are there.`,
    contrary: (point: string) => ` You said the opposite of this: ${point}.`,
    missing: (points: string, still: boolean) => ` ${still ? "Still missing" : "Missing"}: ${points}.`,
    points: (points: readonly string[]) => clauses(points),
    notYet: {
      open: "That was not it yet; see the full answer.",
      choice: "That was not it yet; see why in the full answer.",
      numeric: "That was not it yet; see how the result comes about.",
      cloze: "That was not it yet; see what belongs in the gap.",
    },
    belief: (claim: string, correction: string) => `One belief to drop: "${claim}". ${correction}`,
    again: (time: number, point: string | undefined) =>
      `It is the ${ordinal(time)} time that ${point === undefined ? "this" : `"${point}"`} was missing, so I'll come back to it.`,
    where: (section: string) => ` It is in "${section}".`,
    nextBelief: "Next: put in your own words what is wrong with that belief.",
    nextPoints: (count: number) =>
      count === 1
        ? "Next: say that point aloud in your own words, then meet it in another question."
        : "Next: say these points aloud in your own words, then meet them in another question.",
    next: {
      open: "Next: say the full answer aloud in your own words, once.",
      choice: "Next: say in your own words why the right option is right.",
      numeric: "Next: work through the full answer once by hand.",
      cloze: "Next: say the sentence aloud once, with the gap filled.",
    },
    filled: "What was missing last time is there now.",
    anotherWording: "Next time you get it in another wording, so that it is the idea that sticks.",
  },
} as const;
