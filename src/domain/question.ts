import { z } from "zod";
import { packProblems } from "../messages/pack-problems.ts";

/** `topic/objective/question`, lower case, digits and dashes: an id outlives every rewording. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, packProblems.question.slug);
const path = (parts: number) =>
  z
    .string()
    .regex(new RegExp(`^[a-z0-9-]+(?:/[a-z0-9-]+){${parts - 1}}$`), packProblems.question.path(parts));
const line = z.string().trim().min(1);

/**
 * One checkable claim of a rubric. `order` lists terms that must come in this order. `accept` holds wordings that
 * say the claim, `contrary` wordings that say its opposite: what is nearer to those contradicts the point.
 */
export const rubricPointSchema = z.strictObject({
  id: slug,
  text: line,
  weight: z.number().positive().max(10).default(1),
  accept: z.array(line).default([]),
  contrary: z.array(line).optional(),
  order: z.array(line).min(2).optional(),
});
export type RubricPoint = z.infer<typeof rubricPointSchema>;

/** A wrong belief worth naming. `cost` is taken off the score (0..1) when the answer holds it. */
export const misconceptionSchema = z.strictObject({
  id: slug,
  claim: line,
  correction: line,
  cost: z.number().min(0).max(1).default(0.25),
  accept: z.array(line).default([]),
});
export type Misconception = z.infer<typeof misconceptionSchema>;

/** What the question makes the learner do; counted so that a topic does not only ask for definitions. */
const formSchema = z.enum(["recall", "explain", "compare", "compute", "find-error", "choose-design"]);

const common = {
  id: path(3),
  difficulty: z.int().min(1).max(5),
  form: formSchema.default("explain"),
  prompt: line,
  hints: z.array(line).max(5).default([]),
  see: z.string().optional(),
};

export const openQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("open"),
  points: z.array(rubricPointSchema).min(1).max(6),
  misconceptions: z.array(misconceptionSchema).default([]),
  answer: line,
});
export const choiceQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("choice"),
  options: z
    .array(z.strictObject({ id: slug, text: line }))
    .min(2)
    .max(8),
  right: z.array(slug).min(1),
  answer: line,
});
export const numericQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("numeric"),
  value: z.number(),
  /** Absolute (`0.01`) or relative (`"1%"`). */
  tolerance: z.union([z.number().nonnegative(), z.string().regex(/^\d+(?:\.\d+)?%$/)]).default("1%"),
  unit: z.string().optional(),
  compute: z.string().optional(),
  answer: line,
});
export const clozeQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("cloze"),
  /** The sentence with exactly one gap, written `___`. */
  text: line.refine((text) => text.split("___").length === 2, packProblems.question.gap),
  accept: z.array(line).min(1),
  answer: line,
});

export const questionSchema = z.discriminatedUnion("kind", [
  openQuestionSchema,
  choiceQuestionSchema,
  numericQuestionSchema,
  clozeQuestionSchema,
]);
export type OpenQuestion = z.infer<typeof openQuestionSchema>;
export type ChoiceQuestion = z.infer<typeof choiceQuestionSchema>;
export type NumericQuestion = z.infer<typeof numericQuestionSchema>;
export type ClozeQuestion = z.infer<typeof clozeQuestionSchema>;
export type Question = z.infer<typeof questionSchema>;

/** One testable idea of a topic, asked in several wordings. FSRS schedules objectives, not questions. */
export const objectiveSchema = z.strictObject({
  id: path(2),
  statement: line,
  questions: z.array(questionSchema).min(1),
});
export type Objective = z.infer<typeof objectiveSchema>;

export const quizSchema = z.strictObject({ topic: slug, objectives: z.array(objectiveSchema).min(1) });
export type Quiz = z.infer<typeof quizSchema>;

export const levelSchema = z.enum(["foundational", "intermediate", "advanced"]);
export const topicSchema = z.strictObject({
  id: slug,
  title: line,
  area: slug,
  level: levelSchema,
  needs: z.array(slug).default([]),
  tags: z.array(z.string()).default([]),
});
export type Topic = z.infer<typeof topicSchema>;

/** One term of the glossary. `variants` are spellings; `see` are ids of other terms. */
export const termSchema = z.strictObject({
  id: slug,
  term: line,
  definition: line,
  acronyms: z.array(line).default([]),
  synonyms: z.array(line).default([]),
  variants: z.array(line).default([]),
  see: z.array(slug).default([]),
  topic: slug.optional(),
});
export type Term = z.infer<typeof termSchema>;

export const curriculumSchema = z.strictObject({
  areas: z.record(slug, line),
  topics: z.array(slug).min(1),
});
export type Curriculum = z.infer<typeof curriculumSchema>;
