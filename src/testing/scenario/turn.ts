import { z } from "zod";
import { scenarios } from "../../messages/scenarios.ts";
import { durationSchema, nodeSchema } from "./common.ts";
import { expectSchema } from "./expect.ts";

const moment = z.enum(["before", "after"]).default("before");

/** Where the process is killed; the runner then resumes in a new one. */
export const killSchema = z.union([
  z.strictObject({ node: nodeSchema.transform((name): string => name).describe("At this node."), moment }),
  z.strictObject({
    write: z
      .union([z.int().min(1), z.string()])
      .describe("At the n-th write to the database, or the first one whose SQL contains this text."),
    moment,
  }),
  z.strictObject({ chunk: z.int().min(1).describe("When the n-th piece of the model's text has come.") }),
  z.strictObject({
    every: z.enum(["node", "write", "chunk"]).describe("Once at each of these, before and after."),
    step: z.int().min(1).default(1).describe("Only at every n-th of them."),
    from: z.int().min(0).default(0),
  }),
]);
export type Kill = z.infer<typeof killSchema>;
/** One place at which to kill. */
export type KillPoint = Exclude<Kill, { every: unknown }>;

const happening = {
  in: z.string().default("first").describe("The terminal; `first` unless another was opened."),
  cancel: z
    .union([z.strictObject({ node: nodeSchema }), z.strictObject({ chunk: z.int().min(1) })])
    .optional()
    .describe("The learner stops the turn when this node begins, or at this piece of the model's text."),
  fail: z
    .strictObject({ node: nodeSchema, times: z.int().min(1).default(1) })
    .optional()
    .describe("This node throws; the first `times` times it runs."),
  kill: killSchema.optional(),
  expect: expectSchema.prefault({}),
};

export const turnSchema = z.union([
  z.strictObject({ say: z.string().describe("What the learner types."), ...happening }),
  z.strictObject({ command: z.string().regex(/^\//, scenarios.fields.command), ...happening }),
  z.strictObject({
    wait: durationSchema.describe("Time that passes."),
    expect: expectSchema.prefault({}),
  }),
  z.strictObject({
    switch: z.string().describe("Who thinks from here on: `rule`, or the script's name."),
    ...happening,
  }),
  z.strictObject({
    open: z
      .strictObject({
        terminal: z.string().default("first"),
        new: z.boolean().optional(),
        session: z.string().optional(),
        topic: z.string().optional(),
        unseen: z.boolean().optional(),
      })
      .describe("A terminal is opened. Without one at the beginning, `first` is opened plainly."),
    kill: killSchema.optional(),
    fail: happening.fail,
    expect: expectSchema.prefault({}),
  }),
  z.strictObject({ close: z.string().describe("A terminal is closed."), expect: expectSchema.prefault({}) }),
]);
export type ScenarioTurn = z.infer<typeof turnSchema>;
