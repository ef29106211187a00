/** What is said before a question: what a former answer lacked. Texts of a rubric come without a closing full stop. */
export const before = {
  lastTime: "Last time",
  related: "On a related question",
  believed: (when: string, claim: string) =>
    `${when} you took this for true: "${claim}". It is not, so look out for it.`,
  result: (when: string) => `${when} the result did not come out right.`,
  missed: (when: string, sentence: string) => `${when} you missed this: ${sentence}`,
  leftOut: (when: string, point: string) => `${when} you left out: ${point}`,
  partMissing: (same: boolean) => gap("a part of the answer was missing", same),
  notYet: (same: boolean) => gap("it did not work out yet", same),
} as const;

/** Naming the gap would be the answer: only where it was is told. */
function gap(what: string, same: boolean): string {
  return same
    ? `Last time ${what}. Let's see it now.`
    : `Last time ${what} on a related question. This one is close to it.`;
}
