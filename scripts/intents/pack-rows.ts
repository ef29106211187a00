import type { IntentRow } from "../../src/app/eval-intents.ts";
import type { IntentLabel } from "../../src/domain/intent.ts";
import type { Question } from "../../src/domain/question.ts";
import { shuffle } from "../../src/domain/shuffle.ts";
import type { Pack } from "../../src/knowledge/load-pack.ts";
import { templates } from "./templates.ts";

/** What the classifier practises on from the packs: short answers from the keys, and messages made of their words. */
export interface PackRow extends IntentRow {
  readonly weight: number;
}

const longestPhrase = 3;
const fromKeys = 0.25;
const fromTemplates = 0.2;

/** The same rows for the same packs. */
export function packRows(pack: Pack): PackRow[] {
  const questions = pack.quizzes.flatMap(({ quiz }) =>
    quiz.objectives.flatMap((objective) => objective.questions),
  );
  return [...keyRows(questions), ...askRows(questions), ...templateRows(questions, pack)];
}

const row = (question: Question, text: string, label: IntentLabel, weight: number): PackRow => ({
  open_question: question.prompt,
  text,
  label,
  accept: [],
  weight,
});

/** What a key accepts, as an answer: as it stands, hesitant, or put as a question. */
function keyRows(questions: readonly Question[]): PackRow[] {
  return questions.flatMap((question, at) => {
    const phrases = shuffle(phrasesOf(question), question.id).slice(0, question.kind === "open" ? 7 : 2);
    return phrases.map((phrase, k) => {
      const hesitant = templates.hesitant[(at * 7 + k) % templates.hesitant.length]!;
      return row(question, k % 3 === 0 ? hesitant.replace("A", phrase) : phrase, "answer", fromKeys);
    });
  });
}

function phrasesOf(question: Question): string[] {
  switch (question.kind) {
    case "open":
      return [
        ...question.points.flatMap(({ text, accept }) => [text, ...accept]),
        ...question.misconceptions.flatMap(({ claim, accept }) => [claim, ...accept]),
        ...question.answer.split(/(?<=\.) /),
      ];
    case "choice":
      return question.options.map(({ text }) => text);
    case "numeric":
      return [String(question.value), `${question.value} ${question.unit ?? ""}`.trim()];
    case "cloze":
      return question.accept;
  }
}

/** Another topic's question, typed while one is open, asks the tutor. */
function askRows(questions: readonly Question[]): PackRow[] {
  const short = questions.filter(({ prompt }) => prompt.length < 140 && prompt.endsWith("?"));
  const topicOf = ({ id }: Question) => id.split("/")[0];
  return shuffle(short, "ask").flatMap((asked, at) => {
    const open = questions[(at * 31) % questions.length]!;
    if (topicOf(open) === topicOf(asked) || at >= 160) return [];
    const lower = at % 2 === 0 ? asked.prompt : asked.prompt.toLowerCase();
    return [row(open, at % 5 < 2 ? lower.replace(/\?$/, "") : lower, "ask", fromKeys)];
  });
}

function templateRows(questions: readonly Question[], pack: Pack): PackRow[] {
  const short = questions.flatMap(shortPhrases);
  const titles = pack.articles.map(({ topic }) => topic.title.split(/[:,]/)[0]!.toLowerCase());
  let turn = 0;
  const next = <T>(list: readonly T[]) => list[(turn++ * 7919) % list.length]!;
  return Object.entries(templates.messages).flatMap(([label, sources]) =>
    sources.flatMap((source) =>
      Array.from({ length: label === "answer" ? 9 : 4 }, () => {
        const question = next(questions);
        const own = shortPhrases(question);
        const words = label === "answer" && own.length > 0 ? own : short;
        const text = source.replace(/\b[ABC]\b/g, () => next(words)).replace(/\bT\b/g, () => next(titles));
        return row(question, text, label as IntentLabel, fromTemplates);
      }),
    ),
  );
}

function shortPhrases(question: Question): string[] {
  return phrasesOf(question).filter(
    (phrase) =>
      phrase.split(" ").length <= longestPhrase &&
      phrase.length > 2 &&
      !/^(?:not?|never|is|are|the)\b/.test(phrase),
  );
}
