import type { OpenQuestion, RubricPoint } from "../../../domain/question.ts";
import { claimIn } from "../claims/claim-in.ts";
import { type Claim, claimSpace } from "../claims/space.ts";
import { claimedStretches } from "../claims/stretches.ts";
import { type AnswerIndex, indexAnswer } from "./answer-index.ts";
import { asksForFaults } from "./asserted/heard.ts";
import { claimOf, targetOfClaim } from "./claim.ts";
import type { Rename } from "./glossary.ts";
import { type Belief, isHeld } from "./misconceptions.ts";
import { findingsOf, type Reading } from "./point-features.ts";
import { isThin, type PointTarget } from "./point-target.ts";
import { bagOf, type Reference, referenceOf } from "./reference.ts";
import { type Echoes, echoesOf, setAside } from "./set-aside.ts";
import { type SoftPhrase, softPhrase } from "./soft-match.ts";
import { stretchesOf } from "./stretches.ts";
import { type Target, targetOf } from "./target.ts";
import type { Subject } from "./term-list.ts";
import { tokenize } from "./tokens.ts";
import { wordingsIn } from "./verbatim.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { type Weigh, weighing } from "./weights.ts";

/** What a question asks for, read once for all its answers. */
export interface Rubric {
  readonly points: readonly { readonly point: RubricPoint; readonly target: PointTarget }[];
  readonly misconceptions: readonly Belief[];
  /** What the points' wordings claim; nothing of thin points. */
  readonly right: readonly Claim[];
  /** The wrong beliefs' wordings, to see how near an answer comes to one. */
  readonly beliefs: readonly SoftPhrase[];
  /** What an answer may not simply copy. */
  readonly echoes: Echoes;
  readonly subject: Subject;
  /** The question asks what is wrong with something. */
  readonly faults: boolean;
  readonly asked: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  readonly weigh: Weigh;
  /** All claims together, and the model answer: what a whole answer is compared with. */
  readonly whole: readonly [claims: Reference, model: Reference];
}

export interface RubricTools {
  readonly idf: (stem: string) => number;
  readonly rename: Rename;
}

export function rubricOf(question: OpenQuestion, { idf, rename }: RubricTools): Rubric {
  const prompt = tokenize(question.prompt).tokens;
  const asked = new Set(prompt.filter(({ kind }) => kind !== "mark").map(({ stem }) => stem));
  const weigh = weighing({ idf, question: asked });
  const claims = question.points.map((point) => claimOf(point, weigh));
  const beliefs = question.misconceptions
    .flatMap(({ claim, accept }) => [claim, ...accept])
    .map((phrase) => targetOf(phrase, weigh));
  const phrases = [
    ...claims.flatMap(({ text, accept, contrary }) => [text, ...accept, ...contrary]),
    ...beliefs,
  ];
  const vocabulary = vocabularyOf(phrases.flatMap(({ terms }) => terms.map(({ stem }) => stem)));
  const rubricWeigh = weighing({ idf, question: asked, rubric: true });
  const tools = { vocabulary, weigh, claims: rubricWeigh, rename, asked };
  const points = claims.map((claim) => ({ point: claim.point, target: targetOfClaim(claim, tools) }));
  const right = points.flatMap(({ target }) => target.wordings.accept);
  const rubric: Rubric = {
    points,
    right,
    misconceptions: question.misconceptions.map((held) => {
      const phrases = telling([...held.accept.flatMap(rename), held.claim], question, weigh);
      return { held, phrases, claims: right.length === 0 ? [] : phrases.map(claimIn) };
    }),
    beliefs: beliefs.map((target) => softPhrase(target, vocabulary)),
    subject: subjectOf(question),
    faults: asksForFaults(question.prompt),
    asked,
    vocabulary,
    weigh,
    whole: [
      referenceOf(question.points.map(({ text }) => text).join(". "), asked),
      referenceOf(question.answer, asked),
    ],
    echoes: echoesOf([prompt, ...question.hints.map((hint) => tokenize(hint).tokens)]),
  };
  return { ...rubric, points: measured(rubric, question.answer) };
}

/** An answer as the rubric's claims are looked for in it. `shown` are texts besides the rubric's that it may not copy. */
export function readAnswer(rubric: Rubric, answer: string, shown: readonly string[] = []): Reading {
  const { faults } = rubric;
  const echoes = shown.length === 0 ? rubric.echoes : withEchoes(rubric.echoes, shown);
  const index = indexAnswer({ answer, faults, setAside: (text) => setAside(text, echoes) });
  return readingOf(rubric, index);
}

function withEchoes({ runs, starts }: Echoes, shown: readonly string[]): Echoes {
  const more = echoesOf(shown.map((text) => tokenize(text).tokens));
  return { runs: new Set([...runs, ...more.runs]), starts: new Set([...starts, ...more.starts]) };
}

export function readingOf(rubric: Rubric, index: AnswerIndex): Reading {
  const { asked, vocabulary, weigh, whole, points } = rubric;
  const rich = points.some(({ target }) => !isThin(target));
  return {
    index,
    bag: bagOf(index.text.tokens, asked, index.hidden),
    stretches: stretchesOf(index, vocabulary, weigh),
    claimed: rich ? claimedStretches(claimSpace(), index.text.tokens, index.aside) : [],
    whole: whole[1],
    sentences: wordingsIn(index),
    ...(index.denied ? { denied: readingOf(rubric, index.denied) } : {}),
  };
}

/** The claims with what the model answer shows at each. */
function measured(rubric: Rubric, answer: string): Rubric["points"] {
  const targets = rubric.points.map(({ target }) => target);
  const findings = findingsOf(targets, readAnswer(rubric, answer));
  return rubric.points.map(({ point, target }, at) => ({
    point,
    target: { ...target, model: findings[at]!.features },
  }));
}

function subjectOf({ points, misconceptions, prompt, answer }: OpenQuestion): Subject {
  const right = [
    prompt,
    answer,
    ...points.flatMap(({ text, accept, order = [] }) => [text, ...accept, ...order]),
  ];
  const wrong = [
    ...misconceptions.flatMap(({ claim, accept }) => [claim, ...accept]),
    ...points.flatMap(({ contrary = [] }) => contrary),
  ];
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
