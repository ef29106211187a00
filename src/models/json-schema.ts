import { z } from "zod";

/**
 * The JSON schema for constrained decoding: inlined, closed objects, no bounds that some endpoints refuse. With
 * `lengths`, for servers that make a grammar of it (llama.cpp, Ollama), strings have their longest length: without one
 * a weak model rambles on in its first string until the limit cuts it off.
 */
export function wireSchema(
  schema: z.ZodType,
  { lengths = false }: { lengths?: boolean } = {},
): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "output",
    override: ({ jsonSchema }) => {
      if (!lengths) delete jsonSchema.maxLength;
    },
  }) as Record<string, unknown>;
  return json;
}
