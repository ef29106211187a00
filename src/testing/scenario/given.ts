import { z } from "zod";
import { endpointFailures } from "../../domain/model-error.ts";
import { scenarios } from "../../messages/scenarios.ts";
import { durationSchema, judgements, momentSchema, nodeSchema } from "./common.ts";

const historySchema = z.strictObject({
  question: z.string().describe("Id of the question that was answered."),
  at: momentSchema,
  score: z.number().min(0).max(1).describe("What the answer scored; every point gets this share of credit."),
  answer: z.string().default("An answer given before."),
  hints: z.int().min(0).default(0),
  confidence: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  missed: z.array(z.string()).default([]).describe("Texts of the points that were left out."),
  misconceptions: z.array(z.string()).default([]).describe("Claims of the misconceptions that showed."),
  episode: z.boolean().default(true).describe("Whether the tutor remembers the episode."),
});
export type PastAnswer = z.infer<typeof historySchema>;

/** What is there before the first turn. */
export const givenSchema = z.strictObject({
  pack: z
    .union([z.string().transform((pack) => [pack]), z.array(z.string()).min(1)])
    .default(["built-in"])
    .describe("Folders of knowledge packs, from the scenario's file; `built-in` is Viva's own."),
  now: z.iso
    .datetime({ offset: true })
    .default("2026-01-05T09:00:00Z")
    .describe("When the scenario begins. The clock stands still but for `wait`."),
  seed: z.int().min(0).default(1),
  history: z.array(historySchema).default([]).describe("Answers given before, oldest first."),
  limits: z
    .strictObject({
      calls_per_turn: z.int().min(0).max(20).default(3),
      tokens_per_session: z.int().min(0).default(2_000_000),
    })
    .prefault({}),
});

const usageSchema = z.strictObject({ in: z.int().min(0).default(0), out: z.int().min(0).default(0) });

const lineFields = z.strictObject({
  for: z.string().optional().describe("The judgement (purpose) of the call; any when left out."),
  node: z.string().optional().describe("The graph's node that calls; any when left out."),
  turn: z.int().min(0).optional().describe("The turn (1 is the first of `turns`, 0 the opening)."),
  times: z.int().min(1).default(1).describe("How many calls this line answers."),
  text: z.string().optional(),
  json: z.json().optional(),
  tool: z.strictObject({ name: z.string(), arguments: z.record(z.string(), z.json()) }).optional(),
  error: z.enum(endpointFailures).optional().describe("The call fails in this way."),
  stall: z.literal(true).optional().describe("Nothing ever comes."),
  usage: usageSchema.optional().describe("Tokens the endpoint counts; estimated from the text otherwise."),
  delay: durationSchema.optional().describe("Time before the first piece."),
  die_after: z.int().min(0).optional().describe("The stream breaks after so many chunks."),
  chunks: z.int().min(1).optional().describe("In how many pieces the text comes; by words otherwise."),
  cut: z.literal(true).optional().describe("The reply ends because of a length limit."),
});
const saysOne = ({ text, json, tool, error, stall }: z.output<typeof lineFields>) =>
  [text, json, tool, error, stall].filter((one) => one !== undefined).length === 1;
const oneOnly = scenarios.fields.oneReply;

/** One reply of a scripted model, in any graph. Exactly one of text, json, tool, error and stall says what comes. */
export const lineSchema = lineFields.refine(saysOne, oneOnly);
/** The same in a scenario: of the tutor's judgements and nodes, so that a slip of the pen is told. */
const tutorLineSchema = lineFields
  .extend({
    for: z.enum(judgements).optional().describe("The judgement (purpose) of the call; any when left out."),
    node: nodeSchema.optional().describe("The graph's node that calls; any when left out."),
  })
  .refine(saysOne, oneOnly);
export type ScriptLineInput = z.input<typeof lineSchema>;
export type ScriptLine = z.output<typeof lineSchema>;

const startSchema = z
  .enum(["model", "rule"])
  .default("model")
  .describe("Who thinks when the scenario begins.");

/** The model's script or recording; `rule` for none. */
export const modelSchema = z.union([
  z.literal("rule"),
  z.strictObject({
    cassette: z
      .string()
      .min(1)
      .describe("A recording, from the scenario's file on; `viva test --record --model SPEC` writes it."),
    start: startSchema,
  }),
  z.strictObject({
    name: z.string().default("scripted:model"),
    context: z.int().min(256).default(4_096).describe("Context length in tokens."),
    others: z
      .enum(["script", "rule"])
      .default("rule")
      .describe("Judgements that no line is for: done by `rule`, or an unexpected call of the `script`."),
    silence: durationSchema.default("2s").describe("A stalled call counts as silent after this time."),
    start: startSchema,
    script: z.array(tutorLineSchema),
  }),
]);
export type ModelGiven = z.infer<typeof modelSchema>;
export type Scripted = Extract<ModelGiven, { script: unknown }>;
export type Taped = Extract<ModelGiven, { cassette: string }>;

/** The script's lines; none where nobody speaks by script. */
export function scriptOf(model: ModelGiven): readonly ScriptLine[] {
  return model !== "rule" && "script" in model ? model.script : [];
}

export function tapedIn(model: ModelGiven): Taped | undefined {
  return model !== "rule" && "cassette" in model ? model : undefined;
}
