/** What the learner is told about a model's part in a turn. */
export const modelSays = {
  loading: (model: string) => `loading ${model}…`,
  turnStopped: ["The turn was stopped.", "Send the message again to go on."],
  rests: (model: string, seconds: number) =>
    `${model} rests for ${seconds} s; I try it again after that. Until then I go by rule.`,
  failed: (model: string, what: string, todo: string) => `${model}: ${what}. I go on by rule. ${todo}`,
  unreadable: (model: string) => `${model} gave a reply that can't be read, twice. I go on by rule.`,
  unfit: (model: string, why: string) => `I set aside what ${model} said: ${why}. This is by rule.`,
  tooLong: (model: string) => `This is too long for the context of ${model}. I read it by rule.`,
  turnSpent: "This turn's model calls are used up; the rest of it is by rule.",
  sessionSpent: "This session's model tokens are used up (max_tokens_per_session). I go on by rule.",

  /** Why something that a model said was set aside. */
  because: {
    told: "it would have told the answer",
    wordsTold: "its words would have told the answer",
    hintTold: "its hint would have told the answer",
    askedNothing: "it asked nothing",
    notCarried: "the sources do not carry it",
    noEvidence: "its evidence is not in your answer",
    spokeOfGrades: "it spoke of grades or storage, which are not its to tell",
    empty: "it was empty",
    declined: "it declined",
    unended: "it did not come to an end",
    notSensible: "it was not sensible English on the subject",
  },
  questionAgain: (prompt: string) => `The question again: ${prompt}`,
  /** Marks in an explanation. */
  ownWords: "(the tutor's own words)",
  ownBlock: "(the tutor's own, not from the sources)",
  fromSource: "(from the source)",

  /** Why a grade was not given. */
  ungraded: {
    twoReadings: "two readings of this answer came to very different results",
    opposite: "the model and the check by rule came to opposite results",
    unmatched: "it may be right in words that I can't match with the points asked for",
  },
} as const;
