import { z } from "zod";
import { imports } from "../../messages/inputs.ts";

// The rows of an archive. Each column is checked as if a stranger had written it: what comes in here is read by
// code that trusts its own database.

const id = z.string().min(1).max(300);
const text = z.string().max(5_000_000);
const time = z.int().min(-8.64e15).max(8.64e15);
const count = z.int().nonnegative();
const flag = z.union([z.literal(0), z.literal(1)]);
const share = z.number().min(0).max(1);

/** A column that holds JSON of this form, as it is stored. */
const json = (schema: z.ZodType) =>
  text.superRefine((value, context) => {
    let parsed: unknown;
    try {
      parsed = JSON.parse(value);
    } catch {
      context.addIssue({ code: "custom", message: imports.notJson });
      return;
    }
    const result = schema.safeParse(parsed);
    if (!result.success) {
      const [issue] = result.error.issues;
      const where = issue?.path.join(".") ?? "";
      context.addIssue({ code: "custom", message: `${where}: ${issue?.message ?? imports.otherForm}` });
    }
  });

const confidence = z.union([z.literal(1), z.literal(2), z.literal(3)]);

export const openQuestionSchema = z.strictObject({
  question: id,
  objective: id,
  topic: id,
  text,
  order: z.array(id).max(100).exactOptional(),
  why: text,
  hints: count,
  confidence: confidence.exactOptional(),
  followUp: z
    .strictObject({ attempt: id, text, points: z.array(z.string().max(1000)).max(100) })
    .exactOptional(),
});

const point = z.looseObject({
  id: z.string(),
  text,
  weight: z.number().nonnegative(),
  verdict: z.enum(["met", "partly", "missed", "contradicted"]),
  quote: text.optional(),
  missing: text.optional(),
});
const misconception = z.looseObject({
  id: z.string(),
  claim: text,
  correction: text,
  cost: z.number(),
  quote: text,
});
const grade = z.looseObject({
  score: share.nullable(),
  estimate: share,
  verdict: z.enum(["correct", "partly", "wrong", "ungraded"]),
  points: z.array(point).max(1000),
  misconceptions: z.array(misconception).max(1000),
  grader: z.looseObject({ name: z.string(), version: z.string() }),
  reason: text.optional(),
});
const episodeBody = z.strictObject({
  verdict: z.enum(["correct", "partly", "wrong", "ungraded"]),
  missed: z.array(text).max(1000),
  misconceptions: z.array(text).max(1000),
  reflection: text,
});

export const tablesSchema = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id,
      title: z.string().max(1000),
      created_at: time,
      updated_at: time,
      turns: count,
      tokens: count,
      topic: id.nullable(),
      open: json(openQuestionSchema).nullable(),
      finished: flag,
    }),
  ),
  turns: z.array(
    z.strictObject({
      id,
      session: id,
      text,
      at: time,
      status: z.enum(["open", "ended", "done"]),
      tries: count,
      ok: flag.nullable(),
      reason: z.string().max(1000).nullable(),
      ms: z.int().nullable(),
    }),
  ),
  said: z.array(
    z.strictObject({
      session: id,
      turn: id,
      at: time,
      kind: z.enum(["question", "message", "grade", "reflection", "notice"]),
      text,
    }),
  ),
  calls: z.array(
    z.strictObject({
      session: id,
      turn: z.string().max(300),
      purpose: z.string().max(100),
      model: z.string().max(300),
      tokens_in: count,
      tokens_out: count,
      first_ms: z.number(),
      total_ms: z.number(),
      ok: flag,
    }),
  ),
  attempts: z.array(
    z.strictObject({
      id,
      session: id,
      turn: id,
      question: id,
      objective: id,
      topic: id,
      at: time,
      hints: count,
      confidence: confidence.nullable(),
      gave_up: flag,
      card_before: text.nullable(),
    }),
  ),
  attempt_events: z.array(
    z.strictObject({
      attempt: id,
      kind: z.enum(["answer", "follow-up", "dispute", "undo"]),
      turn: id,
      at: time,
      answer: text.nullable(),
      grade: json(z.union([z.strictObject({ withdrawn: z.literal(true) }), grade])),
    }),
  ),
  cards: z.array(
    z.strictObject({
      objective: id,
      topic: id,
      card: text.nullable(),
      attempts: count,
      graded: count,
      score_sum: z.number(),
    }),
  ),
  days: z.array(z.strictObject({ day: z.string().regex(/^\d{4,6}-\d\d-\d\d$/), attempts: count })),
  asked: z.array(z.strictObject({ question: id, at: time })),
  flags: z.array(z.strictObject({ question: id, reason: text, session: id, at: time })),
  episodes: z.array(
    z.strictObject({
      id,
      session: id,
      attempt: id,
      objective: id,
      topic: id,
      question: id,
      at: time,
      body: json(episodeBody),
    }),
  ),
});

/** An effect's stored result is given back to the graph: an attempt, or nothing. */
export const effectSchema = z.strictObject({
  key: z.string().regex(/^[^/]{1,300}\/[\w-]{1,100}$/),
  session: id,
  result: json(z.union([z.null(), z.looseObject({})])),
});

/** What a session's graph remembers between turns. */
export const stateSchema = z.strictObject({
  window: z.array(z.strictObject({ role: z.enum(["learner", "tutor"]), content: text })).max(50),
  summary: z.string().max(20_000),
  open: openQuestionSchema.nullable(),
  focus: id.nullable(),
  recent: z.array(id).max(50),
  lastQuestion: id.nullable(),
  last: z.strictObject({ attempt: id, question: id }).nullable(),
  aside: z.array(openQuestionSchema).max(50),
  cited: z.array(id).max(1000),
});
