/** Why a point or a whole answer got the grade it got, by rule. */
export const grading = {
  missing: {
    nothing: "nothing was answered",
    only: (point: string) => `only part of it is said: ${point}`,
    contrary: (point: string) => `the answer says the contrary of: ${point}`,
    else: "the answer says something else",
    order: "the steps are not in the right order",
    steps: "not all steps are named",
    notChosen: "this option was not chosen",
    noOption: "no option could be made out",
    wrongToo: "a wrong option was chosen as well",
    emptyGap: "the gap was left empty",
    otherGap: "this is not what belongs in the gap",
    otherValue: "the value of the expression is another",
    noNumber: "there is no number in the answer",
    noResult: "several numbers are named, and none as the result",
    unit: "the unit does not fit the question",
    tolerance: "the number is not within the tolerance",
  },
  /** The answer is not graded. */
  unsure: {
    reference: "The answer is about as close to the reference as right and wrong answers are.",
    rubric: "The answer is about as close to the rubric as right and wrong answers are.",
    whichOption: "I can't tell which option you mean; answer with its letter.",
    opposite: "Some words are right, but a part may say the opposite.",
    otherWords: "This may be right in words that the rubric does not know.",
    document: "This may be right in words that the document does not use.",
    otherPlace: "Some words are right, but another may stand in place of one that matters.",
    list: "Put it in sentences: a list of terms doesn't tell which of them you mean.",
  },
  notSure: "not sure",
} as const;
