/** How a sentence may begin: with a capital, a number, a quotation or formula; with a symbol of one letter. */
const begins = /^(?:[\p{Lu}\p{N}\p{Script=Greek}"“‘'(`$*_-]|\p{Ll}(?:\b|_))/u;
/** How a text may end. */
const ends = /[.!?…:)\]"”’'`*$]\s*$/;
/** Of a text's sentences, so many begin as a sentence does. */
const fewestBegun = 0.75;

/** Whether what is opened is closed: code, brackets; a list's numbers aside. */
function isClosed(text: string): boolean {
  const marks = text.replace(/^\s*(?:\d+|[a-z])\)\s/gm, "");
  const count = (mark: string) => marks.split(mark).length - 1;
  return count("`") % 2 === 0 && count("(") === count(")") && count("[") === count("]");
}

/** Whether one sentence, or an item of a list, begins as one does. */
export const beginsAsSentence = (text: string): boolean => begins.test(text.trimStart());

/**
 * Whether a text is set down as prose: its sentences begin with capitals and come to an end, and no mark
 * stands alone. Who takes words at random takes punctuation at random, too.
 */
export function isWritten(text: string): boolean {
  if (!isClosed(text)) return false;
  const lines = text.replace(/```[\s\S]*?```/g, "Code.").split(/\n+/);
  const sentences = lines
    .flatMap((line) => line.trim().split(/(?<=[.!?]["”')]?)\s+/))
    .filter((one) => one !== "");
  if (sentences.some((sentence) => /^[.!?…\s]+$/.test(sentence))) return false;
  const begun = sentences.filter((sentence) => begins.test(sentence)).length;
  return begins.test(sentences[0] ?? "") && ends.test(text) && begun >= fewestBegun * sentences.length;
}
