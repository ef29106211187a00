import type { Misconception, OpenQuestion, RubricPoint } from "../../../domain/question.ts";
import { type AnswerIndex, indexAnswer } from "./answer-index.ts";
import type { Rename } from "./glossary.ts";
import { isHeld } from "./misconceptions.ts";
import { beliefOf, contraryOf } from "./point-belief.ts";
import { pointFeatures } from "./point-features.ts";
import type { PointTarget, PoolWord } from "./point-target.ts";
import { type Bag, bagOf, type Reference, referenceOf } from "./reference.ts";
import { type Echoes, echoesOf, setAside } from "./set-aside.ts";
import { stopWords } from "./stop-words.ts";
import { type Target, targetOf } from "./target.ts";
import type { Subject } from "./term-list.ts";
import { tokenize } from "./tokens.ts";
import { type Weigh, weighing } from "./weights.ts";
import { idfOf } from "./word-frequency.ts";

/** What a question asks for, read once for all its answers. */
export interface Rubric {
  readonly points: readonly { readonly point: RubricPoint; readonly target: PointTarget }[];
  readonly misconceptions: readonly { readonly held: Misconception; readonly phrases: readonly Target[] }[];
  /** What an answer may not simply copy. */
  readonly echoes: Echoes;
  readonly subject: Subject;
  readonly asked: ReadonlySet<string>;
  /** All claims together, and the model answer: what a whole answer is compared with. */
  readonly whole: readonly Reference[];
}

export interface RubricTools {
  readonly idf: (stem: string) => number;
  readonly rename: Rename;
}

export function rubricOf(question: OpenQuestion, tools: RubricTools): Rubric {
  const prompt = tokenize(question.prompt).tokens;
  const asked = new Set(prompt.filter(({ kind }) => kind !== "mark").map(({ stem }) => stem));
  const weigh = weighing({ idf: tools.idf, question: asked });
  const claims = weighing({ idf: tools.idf, question: asked, rubric: true });
  const echoes = echoesOf([prompt, ...question.hints.map((hint) => tokenize(hint).tokens)]);
  const index = indexAnswer({ answer: question.answer, setAside: (text) => setAside(text, echoes) });
  const bag = bagOf(index.text.tokens, asked, index.hidden);
  const whole = referenceOf(question.answer, asked);
  return {
    points: question.points.map((point) => ({
      point,
      target: measured(pointTarget(point, { weigh, claims, rename: tools.rename, asked }), {
        index,
        bag,
        whole,
      }),
    })),
    misconceptions: question.misconceptions.map((held) => ({
      held,
      phrases: telling([...held.accept.flatMap(tools.rename), held.claim], question, weigh),
    })),
    subject: subjectOf(question),
    asked,
    whole: [question.points.map(({ text }) => text).join(". "), question.answer].map((text) =>
      referenceOf(text, asked),
    ),
    echoes,
  };
}

/** The target with what the model answer shows at it. */
function measured(
  target: PointTarget,
  model: { index: AnswerIndex; bag: Bag; whole: Reference },
): PointTarget {
  const { features } = pointFeatures(target, model.index, model);
  return {
    ...target,
    model: { belief: beliefOf(features), contrary: contraryOf(features), denied: features.denied },
  };
}

function subjectOf({ points, misconceptions, prompt, answer }: OpenQuestion): Subject {
  const right = [
    prompt,
    answer,
    ...points.flatMap(({ text, accept, order = [] }) => [text, ...accept, ...order]),
  ];
  const wrong = misconceptions.flatMap(({ claim, accept }) => [claim, ...accept]);
  return { rubric: new Set(right.flatMap(stems)), wrong: new Set(wrong.flatMap(stems)) };
}

const stems = (text: string): string[] => tokenize(text).tokens.map(({ stem }) => stem);

/** A phrasing that the model answer would be charged with tells nothing; it is left out. */
function telling(phrases: readonly string[], { answer }: OpenQuestion, weigh: Weigh): Target[] {
  const model = indexAnswer({ answer });
  return phrases
    .map((phrase) => targetOf(phrase, weigh))
    .filter((target) => target.terms.length > 0 && !isHeld(target, model));
}

const poolQuestionShare = 0.15;

function poolOf({ text, accept }: RubricPoint, asked: ReadonlySet<string>): PoolWord[] {
  const counts = new Map<string, number>();
  for (const phrase of [text, ...accept]) {
    const own = tokenize(phrase).tokens.filter(
      ({ kind, text: word }) => kind !== "mark" && !stopWords.has(word),
    );
    for (const stem of new Set(own.map(({ stem }) => stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts].map(([stem, count]) => ({
    stem,
    count,
    own: idfOf(stem) * (asked.has(stem) ? poolQuestionShare : 1),
  }));
}

function pointTarget(
  point: RubricPoint,
  {
    weigh,
    claims,
    rename,
    asked,
  }: { weigh: Weigh; claims: Weigh; rename: Rename; asked: ReadonlySet<string> },
): PointTarget {
  return {
    reference: referenceOf(point.text, asked),
    pool: poolOf(point, asked),
    text: targetOf(point.text, claims),
    accept: point.accept.flatMap(rename).map((phrase) => targetOf(phrase, weigh)),
    ...(point.order ? { order: point.order.map((step) => targetOf(step, claims)) } : {}),
  };
}
