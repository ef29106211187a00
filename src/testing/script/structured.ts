import type { AIMessageChunk } from "@langchain/core/messages";

interface Parses {
  parse(value: unknown): Record<string, unknown>;
}

/**
 * The reply as the data of a schema: of its tool call, else of its text as JSON. A zod schema checks it and
 * throws; any other schema is taken at its word.
 */
export async function parseStructured(
  schema: unknown,
  reply: AIMessageChunk,
): Promise<Record<string, unknown>> {
  const [call] = reply.tool_calls ?? [];
  const data: unknown = call ? call.args : JSON.parse(reply.text);
  return hasParse(schema) ? schema.parse(data) : (data as Record<string, unknown>);
}

function hasParse(schema: unknown): schema is Parses {
  return typeof (schema as Parses | null)?.parse === "function";
}
