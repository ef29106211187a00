import { z } from "zod";
import { judgements, momentSchema, nodeSchema, numberSchema, textSchema, textsSchema } from "./common.ts";

const verdict = z.enum(["correct", "partly", "wrong", "ungraded"]);
const pointVerdict = z.enum(["met", "partly", "missed", "contradicted"]);

const pointSchema = z.union([
  pointVerdict.transform((verdict) => ({ verdict })),
  z.strictObject({
    verdict: pointVerdict.optional(),
    quote: textSchema.nullable().optional().describe("Occurs in the quote; null: there is none."),
    missing: textSchema.optional(),
  }),
]);

const gradeSchema = z.strictObject({
  verdict: verdict.optional(),
  score: numberSchema.nullable().optional(),
  estimate: numberSchema.optional(),
  question: z.string().optional(),
  reason: textSchema.optional(),
  grader: textSchema.optional(),
  amends: z.boolean().optional(),
  points: z.record(z.string(), pointSchema).optional(),
});

const questionSchema = z.union([
  z.string().transform((id) => ({ id })),
  z.strictObject({
    id: z.string().optional(),
    objective: z.string().optional(),
    topic: z.string().optional(),
    kind: z.enum(["open", "choice", "numeric", "cloze"]).optional(),
    text: textsSchema.optional(),
    options: z.array(z.string()).optional().describe("Ids in the order shown."),
    difficulty: z.number().optional(),
  }),
]);

const openSchema = z.union([
  z.string().transform((question) => ({ question })),
  z.strictObject({
    question: z.string().optional(),
    hints: z.int().optional(),
    confidence: z.int().optional(),
    follow_up: z
      .union([z.boolean(), z.array(z.string())])
      .optional()
      .describe("The points still asked for."),
    why: textSchema.optional(),
  }),
]);

const citationSchema = z.strictObject({
  n: z.int().optional(),
  doc: textSchema.optional(),
  path: textSchema.optional(),
  quote: textSchema.optional(),
});

const attemptSchema = z.strictObject({
  question: z.string().optional(),
  objective: z.string().optional(),
  verdict: z.enum(["correct", "partly", "wrong", "ungraded", "withdrawn"]).optional(),
  score: numberSchema.nullable().optional(),
  hints: z.int().optional(),
  confidence: z.int().optional(),
  gave_up: z.boolean().optional(),
  answer: textSchema.optional(),
  events: z.array(z.enum(["answer", "follow-up", "dispute", "undo"])).optional(),
});

const episodeSchema = z.strictObject({
  objective: z.string().optional(),
  verdict: verdict.optional(),
  missed: z.array(z.string()).optional(),
  misconceptions: z.array(z.string()).optional(),
  reflection: textSchema.optional(),
});

const cardSchema = z.strictObject({
  due: momentSchema.optional(),
  reps: z.int().optional(),
  lapses: z.int().optional(),
});

/** The learner's memory after the turn; counts, or the newest entries (last). */
const memorySchema = z.strictObject({
  attempts: z.union([z.int(), z.array(attemptSchema)]).optional(),
  graded: z.int().optional(),
  episodes: z.union([z.int(), z.array(episodeSchema)]).optional(),
  cards: z.union([z.int(), z.record(z.string(), cardSchema.nullable())]).optional(),
  due: z.record(z.string(), momentSchema).optional().describe("Objective → when it is due."),
  retired: z.array(z.string()).optional(),
  sessions: z.int().optional(),
});

const callsSchema = z.union([
  z.int().transform((total) => ({ total })),
  z.strictObject({
    total: z.int().optional(),
    by: z.partialRecord(z.enum(judgements), z.int()).optional().describe("Judgement → number of calls."),
    tokens: z.strictObject({ in: numberSchema.optional(), out: numberSchema.optional() }).optional(),
    max_chars: z.int().optional().describe("No prompt is longer, in characters."),
    prompts_say: textsSchema.optional(),
    prompts_never: textsSchema.optional(),
  }),
]);

/** What to expect after a turn. What is left out is not looked at. */
export const expectSchema = z.strictObject({
  path: z.array(nodeSchema).optional().describe("The nodes that ran, in order."),
  passes: z.array(nodeSchema).optional().describe("Nodes that ran, in this order among others."),
  avoids: z.array(nodeSchema).optional().describe("Nodes that did not run."),
  events: z.array(z.string()).optional().describe("Types of the events, but for steps and deltas."),
  question: questionSchema.nullable().optional().describe("The question asked; null: none."),
  open: openSchema.nullable().optional().describe("The question that waits after the turn; null: none."),
  grade: gradeSchema.nullable().optional(),
  citations: z.union([z.int(), z.array(citationSchema)]).optional(),
  says: textsSchema.optional().describe("Text that the learner must see."),
  never: textsSchema.optional().describe("Text that must not occur."),
  notices: z.array(z.string()).optional().describe("Codes of the notices."),
  error: z.string().nullable().optional().describe("Code of the error; null: none."),
  ok: z.boolean().optional(),
  reason: z.string().optional().describe("Why the turn did not end well."),
  recovered: z.boolean().optional(),
  topic: z.string().nullable().optional().describe("The topic the session keeps to."),
  model: z.string().optional().describe("Who thinks, as the session's start tells it."),
  memory: memorySchema.optional(),
  calls: callsSchema.optional(),
});
export type Expectation = z.infer<typeof expectSchema>;
export type MemoryWanted = z.infer<typeof memorySchema>;
