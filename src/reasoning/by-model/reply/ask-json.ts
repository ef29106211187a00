import type { z } from "zod";
import type { CallContext } from "../../../ports/reasoner.ts";
import { fence } from "../call/fence.ts";
import type { Gate, GateRequest } from "../call/gate.ts";
import type { Setback } from "../call/notices.ts";
import { coerce } from "./coerce.ts";
import { jsonIn } from "./json-text.ts";

export interface JsonRequest<T> extends Omit<GateRequest, "schema" | "onText"> {
  readonly schema: z.ZodType<T>;
}

/** Most of a bad reply that is worth showing the model again, in characters. */
const shownReply = 600;

/**
 * Asks for JSON: constrained, parsed, coerced; a reply that can't be read is answered with one repair,
 * after that it is `unreadable`, a result like any other.
 */
export async function askJson<T>(
  gate: Gate,
  request: JsonRequest<T>,
  context: CallContext,
): Promise<{ kind: "value"; value: T } | Setback> {
  const first = await gate.call(request, context);
  if (first.kind !== "reply") return first;
  const read = readJson(first.reply.text, request.schema);
  if (read.kind === "value") return read;
  const repair = {
    title: "Your last reply could not be read",
    text: repairText(first.reply.text, read.reason),
  };
  const second = await gate.call({ ...request, sections: [...request.sections, repair] }, context);
  if (second.kind === "reply") {
    const again = readJson(second.reply.text, request.schema);
    if (again.kind === "value") return again;
  } else if (second.kind === "failed") return second;
  gate.spoilt();
  return { kind: "unreadable" };
}

function readJson<T>(text: string, schema: z.ZodType<T>) {
  const value = jsonIn(text);
  return value === undefined
    ? ({ kind: "invalid", reason: "it holds no complete JSON" } as const)
    : coerce(value, schema);
}

function repairText(reply: string, reason: string): string {
  const shown = reply.length <= shownReply ? reply : `${reply.slice(0, shownReply)} …`;
  return `${fence("reply", shown)}\nThe fault: ${reason}. Reply again with the complete JSON only, and keep it short.`;
}
