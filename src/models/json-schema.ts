import { z } from "zod";

/** The JSON schema for constrained decoding: inlined, closed objects, no bounds that some endpoints refuse. */
export function wireSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "output" }) as Record<string, unknown>;
  return json;
}
