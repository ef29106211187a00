import { z } from "zod";

export const requestSchema = z.strictObject({
  purpose: z.string(),
  messages: z.array(z.strictObject({ role: z.enum(["system", "user", "assistant"]), content: z.string() })),
  schema: z.unknown().optional(),
  maxTokens: z.number().optional(),
});
/** A request's shape: everything that decides about its reply, and nothing of the machine it was made on. */
export type RecordedRequest = z.infer<typeof requestSchema>;
