import { clauses, listed } from "./words.ts";

const unknowing = "If you don't know, say so, and I explain it";
const hintHelps = "; /hint helps on";

/** What the tutor says to a message that is no answer, and around a grade. */
export const tutor = {
  noQuestionOpen: "No question is open.",

  /** It is not sure what was meant. */
  askBack: {
    nothingOpen: 'No question is open. Say "quiz me" for one, name a /topic, or ask me something with /ask.',
    ready: `Good. Whenever you are ready. ${unknowing}${hintHelps}.`,
    noThanks: "Then /skip puts the question aside, and /quit leaves it for later.",
    otherWords: "Shall I say it in other words? /clarify does that, and /hint helps on.",
    onWhat: "On what? Say it in a sentence, and that counts as your answer.",
    only: (text: string) =>
      `Only "${text}"? Say in a sentence what and why, and that counts as your answer. ${unknowing}${hintHelps}.`,
    unsure: `That is fine: a guess costs little, and a /hint helps on. ${unknowing}.`,
    takeYourTime: "Take your time; the question waits.",
    before:
      "Do you mean the question before? /undo takes your answer to it back and opens it again; /topic NAME goes to a topic.",
    isThat: (text: string) =>
      `Is "${text}" your answer? Say yes if it is, or write more: /answer followed by your words. ${unknowing}${hintHelps}.`,
    notSure:
      "I'm not sure whether that is your answer. If it is, say yes, or send it again as /answer followed by your words; for help there are /hint and /skip, and /ask for a question of your own.",
  },

  smalltalk: {
    thanks: "You're welcome.",
    hard: "It is hard, and being examined is how it gets easier. Take your time; a /hint is fine, so is a break.",
    good: "Good.",
    hello: "Hello! Good to have you here.",
    other: "I'm best at questions and answers, so let's go on with those.",
  },

  dispute: {
    nothing: "There is no graded answer to dispute yet.",
    oneAnswer:
      "What you answered last has one right answer. If that is wrong, /flag last takes the question out.",
    allCredited: "Every point was already credited in full.",
    twice:
      "I have read this answer again twice; the grade stands. /flag last takes the question out if you think it is wrong.",
    more: (points: readonly string[]) => `I read it again and credit more: ${clauses(points)}.`,
    stands:
      "I read it again, and the grade stands: the missing points are not in your own words. /flag last takes the question out if you think it is wrong.",
  },

  flag: {
    nothing: "There is no question to flag.",
    retired: (question: string) =>
      `The question ${question} is retired: it will not be asked again. Your remark is kept with it, and viva export shows both. /undo now takes that back.`,
  },

  undo: {
    nothing: "There is no answer to take back.",
    done: "Taken back: that answer counts as nothing. Here is its question again.",
    why: "You took your answer back, so it is open again.",
    flag: "Taken back: that question stays.",
    openFlag: "Taken back: the question stays. Here it is again.",
    whyFlag: "You took your flag back, so it is open again.",
  },

  topic: {
    all: "All topics, mixed.",
    unknown: (name: string, nearest: readonly string[]) =>
      `I have no topic called "${name}". The nearest: ${listed(nearest)}. /topic NAME changes it.`,
    changed: (title: string) => `${title}, then.`,
  },

  sources: {
    none: "Nothing was cited yet.",
    noneNow: "The last reply cited nothing.",
    shown: (paths: readonly string[]) => `Sources shown: ${listed(paths)}`,
    afterwards: (gap: string) => `${gap} answers the question that is open, so I show it afterwards.`,
  },

  sure: {
    noted: (word: string) => `Noted for this question: ${word}.`,
    words: { 1: "guessing", 2: "fairly sure", 3: "certain" },
  },

  stop: (waits: boolean) => `See you soon.${waits ? " The question waits for you." : ""}`,
  skipped: "Put aside. It counts as nothing and will come again.",
  nothingLeft:
    "There is no question left to ask here. Choose another topic with /topic, or ask me something.",
  whyTells: "What it tests would tell too much; you see it in the answer.",

  fullAnswer: (answer: string) => `A full answer: ${answer}`,
  fullAnswerAgain: (answer: string) => `Once more, the full answer: ${answer}`,
  moreOnThis: (section: string) => `More on this in ${section}`,
  sureAndWrong: "You were certain here, so this is the one to remember. ",
  grade: {
    ungraded: (reason: string) => `Ungraded: ${reason}.`,
    graded: (verdict: string, score: string, points: string) => `${verdict}, ${score}. ${points}`,
  },
} as const;
