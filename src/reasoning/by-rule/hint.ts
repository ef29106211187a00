import type { Passage } from "../../domain/passage.ts";
import type { ChoiceQuestion, NumericQuestion, Question } from "../../domain/question.ts";
import { helping } from "../../messages/helping.ts";
import type { HintInput } from "../../ports/reasoner.ts";
import { maskedSentence } from "./text/masked.ts";
import { stopped } from "./text/wording.ts";

/** The question's own ladder; past its end a part of the source, with what is asked for left out. */
export function hintByRule({ question, given, passages }: HintInput): string {
  const own = question.hints[given];
  if (own !== undefined) return stopped(own);
  const beyond = given - question.hints.length;
  const reveals = [...partsOf(question), ...readingOf(question, passages)];
  return reveals[beyond] ?? helping.hint.lastWord;
}

/** What the key itself allows to be shown without being told. */
function partsOf(question: Question): string[] {
  switch (question.kind) {
    case "open":
      return [];
    case "choice":
      return eliminations(question);
    case "numeric":
      return [magnitudeOf(question)];
    case "cloze": {
      const word = question.accept[0]!;
      return [helping.hint.letters(word.slice(0, 1), word.length)];
    }
  }
}

/** Wrong options one by one; at least one wrong option stays. */
function eliminations({ options, right }: ChoiceQuestion): string[] {
  const wrong = options.filter(({ id }) => !right.includes(id));
  return wrong.slice(0, -1).map(({ text }) => helping.hint.notThis(text));
}

function magnitudeOf({ value, unit }: NumericQuestion): string {
  if (value === 0) return helping.hint.zero;
  const power = Math.floor(Math.log10(Math.abs(value)));
  const ends = [power, power + 1].map((n) => Number((10 ** n).toPrecision(1)) * Math.sign(value));
  const [low, high] = ends.sort((x, y) => x - y).map((end) => end.toLocaleString("en-US", numberForm));
  return helping.hint.between(low!, high!, unit);
}

const numberForm = { maximumSignificantDigits: 2 };

function readingOf(question: Question, passages: readonly Passage[]): string[] {
  const passage = passages[0];
  if (!passage) return [];
  const section = passage.heading.at(-1) ?? passage.doc;
  const masked = maskedSentence(question, passages);
  const reading = helping.hint.read(section, passage.doc);
  return masked === undefined ? [reading] : [helping.hint.gaps(section, masked), reading];
}
