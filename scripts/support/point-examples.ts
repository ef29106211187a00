import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { scoreOf, verdictOf } from "../../src/domain/grade.ts";
import { type OpenQuestion, quizSchema, type Term } from "../../src/domain/question.ts";
import { renaming } from "../../src/reasoning/by-rule/grading/glossary.ts";
import { findingsOf, type PointFinding } from "../../src/reasoning/by-rule/grading/point-features.ts";
import { type Rubric, readAnswer, rubricOf } from "../../src/reasoning/by-rule/grading/rubric.ts";
import { idfOf } from "../../src/reasoning/by-rule/grading/word-frequency.ts";

type Truth = Readonly<Record<string, string>>;

/** An answer to a question, what is true of each point (missed when not named), and how much it counts in learning. */
export interface AnswerExample {
  readonly kind: "labelled" | "bare" | "model" | "next" | "far" | "made" | "denied";
  /** What a labelled answer was written to be, and the folder it is from. */
  readonly source: string;
  readonly folder?: string;
  readonly question: string;
  readonly rubric: Rubric;
  readonly reading: ReturnType<typeof readAnswer>;
  readonly findings: readonly PointFinding[];
  readonly truth: Truth;
  readonly verdict: "wrong" | "partly" | "correct";
  readonly weight: number;
}

const weights = {
  labelled: 1,
  bare: 0.2,
  model: 0.3,
  next: 0.5,
  far: 0.2,
  made: 0.05,
  denied: 0.02,
} as const;
/** An opposite that passes for right costs a learner most, so those count twice. */
export const oppositeCounts = 2;
const madePerQuestion = 8;

/**
 * Labelled answers; the same without the rubric's wordings of the opposite (`bare`: packs may have none); and answers made of
 * the rubrics: a question's model answer meets every point (`model`), that of another question of the topic none (`next`),
 * nor does one from far away (`far`); phrasings put together say what they are phrasings of, and are taken out of the
 * rubric first, so that they are other words (`made`); phrasings with "not" in front deny their points (`denied`).
 */
export function answerExamples(answers: readonly string[], knowledge: string): AnswerExample[] {
  const questions = openQuestions(knowledge);
  const { terms } = parse(readFileSync(join(knowledge, "glossary.yaml"), "utf8")) as { terms: Term[] };
  const tools = { idf: idfOf, rename: renaming(terms.map(complete)) };
  const rubrics = new Map(questions.map(({ question }) => [question.id, rubricOf(question, tools)]));
  const example = (
    kind: AnswerExample["kind"],
    { id, points }: OpenQuestion,
    {
      text,
      truth,
      source = kind,
      rubric = rubrics.get(id)!,
      folder,
    }: { text: string; truth: Truth; source?: string; rubric?: Rubric; folder?: string },
  ): AnswerExample => {
    const judged = points.map((point) => ({ ...point, verdict: (truth[point.id] ?? "missed") as "met" }));
    const reading = readAnswer(rubric, text);
    const targets = rubric.points.map(({ target }) => target);
    return {
      kind,
      source,
      ...(folder === undefined ? {} : { folder }),
      question: id,
      rubric,
      reading,
      findings: findingsOf(targets, reading),
      truth,
      verdict: verdictOf(scoreOf(judged), judged),
      weight: weights[kind] * (source === "opposite" ? oppositeCounts : 1),
    };
  };
  const labelled = answers
    .flatMap((folder) => readdirSync(folder).map((file) => ({ folder, path: join(folder, file) })))
    .map(({ folder, path }) => ({ folder, ...(parse(readFileSync(path, "utf8")) as LabelledFile) }))
    .flatMap(({ folder, question: id, answers: list }) => {
      const known = questions.find(({ question }) => question.id === id)?.question;
      if (!known) return [];
      const bare = rubricOf(
        { ...known, points: known.points.map(({ contrary: _, ...point }) => point) },
        tools,
      );
      return list.flatMap(({ kind: source, text: said, points: truth = {} }) => {
        const text = String(said);
        return [
          example("labelled", known, { text, truth, source, folder }),
          example("bare", known, { text, truth, rubric: bare }),
        ];
      });
    });
  const random = seeded(7);
  const made = questions.flatMap(({ question, topic }, at) => {
    const rest = [...questions.slice(at + 1), ...questions.slice(0, at)];
    const next = rest.find((other) => other.topic === topic) ?? rest[0]!;
    const far = questions[(at + 101) % questions.length]!;
    const all = Object.fromEntries(question.points.map(({ id }) => [id, "met"]));
    return [
      example("model", question, { text: question.answer, truth: all }),
      example("next", question, { text: next.question.answer, truth: {} }),
      example("far", question, { text: far.question.answer, truth: {} }),
      ...question.points
        .filter(({ accept }) => accept.length > 0)
        .map(({ id, accept }) =>
          example("denied", question, {
            text: `not ${accept[at % accept.length]!}`,
            truth: { [id]: "contradicted" },
          }),
        ),
      ...Array.from({ length: madePerQuestion }, () => putTogether(question, random)).flatMap(
        ({ text, truth, without }) =>
          text === "" ? [] : [example("made", question, { text, truth, rubric: rubricOf(without, tools) })],
      ),
    ];
  });
  return [...labelled, ...made];
}

interface LabelledFile {
  readonly question: string;
  readonly answers: readonly { kind: string; text: string | number; points?: Truth }[];
}

const complete = (term: Partial<Term>): Term =>
  ({ acronyms: [], synonyms: [], variants: [], see: [], ...term }) as Term;

function openQuestions(knowledge: string): { question: OpenQuestion; topic: string }[] {
  return readdirSync(knowledge, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".quiz.yaml"))
    .sort()
    .map((file) => quizSchema.parse(parse(readFileSync(join(knowledge, file), "utf8"))))
    .flatMap(({ topic, objectives }) =>
      objectives
        .flatMap(({ questions }) => questions)
        .flatMap((question) => (question.kind === "open" ? [{ question, topic }] : [])),
    );
}

const joints = [". ", ", and ", "\n"];

/** An answer of phrasings and opposites, and the question without them. */
function putTogether(question: OpenQuestion, random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const parts: string[] = [];
  const truth: Record<string, string> = {};
  const points = question.points.map((point) => {
    const { id, accept, contrary = [] } = point;
    const chance = random();
    const side = chance < 0.5 ? accept : chance < 0.75 ? contrary : [];
    if (side.length < 3) return point;
    const phrase = pick(side);
    parts.push(phrase);
    truth[id] = side === accept ? "met" : "contradicted";
    const others = (list: readonly string[]) => list.filter((other) => other !== phrase);
    return { ...point, accept: others(accept), contrary: others(contrary) };
  });
  if (random() < 0.5) parts.reverse();
  return { text: parts.join(pick(joints)), truth, without: { ...question, points } };
}

/** A linear congruential generator: the same examples in each run. */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
