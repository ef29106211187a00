import { z } from "zod";
import { scenarios } from "../../messages/scenarios.ts";
import type { Purpose } from "../../ports/model.ts";
import { durationPattern } from "./duration.ts";

/** Pieces of the scenario format that several parts use. */

export const durationSchema = z
  .string()
  .regex(durationPattern, scenarios.fields.duration)
  .describe("A duration: a number and one of ms, s, m, h, d, w, such as 3h or -2d.");

export const momentSchema = z
  .union([
    z.string().regex(durationPattern),
    z.string().refine((text) => !Number.isNaN(Date.parse(text)), scenarios.fields.moment),
  ])
  .describe("An ISO 8601 time, or a duration from the scenario's start on.");

/** What a model is asked for in a conversation: the purposes of its calls. */
export const judgements = [
  "classify",
  "compose",
  "judge",
  "explain",
  "hint",
  "reflect",
  "summarise",
] as const satisfies readonly Purpose[];

/** The nodes of the tutor's graph; a test holds them against the graph itself. */
export const nodeNames = [
  "route",
  "retrieve",
  "judge",
  "record",
  "follow-up",
  "reflect",
  "remember",
  "select",
  "compose",
  "explain",
  "hint",
  "clarify",
  "skip",
  "topic",
  "dispute",
  "flag",
  "undo",
  "progress",
  "why",
  "sources",
  "sure",
  "chat",
  "ask-back",
  "stop",
  "summarise",
  "close",
] as const;
export const nodeSchema = z.enum(nodeNames);

/** Text that has to occur: a plain piece of it, or `/a pattern/i`. */
export const textSchema = z.string().min(1).describe("A piece of the text, or a pattern between slashes.");
export const textsSchema = z.union([textSchema.transform((text) => [text]), z.array(textSchema)]);

/** A number, or the bounds it lies in. */
export const numberSchema = z.union([
  z.number(),
  z.strictObject({ min: z.number().optional(), max: z.number().optional() }),
]);
export type NumberWanted = z.infer<typeof numberSchema>;
