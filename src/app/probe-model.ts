import { z } from "zod";
import { ModelError } from "../domain/model-error.ts";
import type { Model, ModelReply } from "../ports/model.ts";
import type { Check } from "./check.ts";

/** Slower than this a turn is no conversation. In ms. */
const slowFirstMs = 15_000;
/** Prompts are made for this much. In tokens. */
const enoughContext = 4_096;

const jsonProbe = z.strictObject({ colour: z.enum(["red", "green"]), count: z.number() });

/**
 * What a model can do: whether it answers and how soon, its context, constrained JSON. Two small calls.
 * Rejects only with ModelError `cancelled`.
 */
export async function probeModel(model: Model, signal: AbortSignal): Promise<Check[]> {
  const plain = await attempt(model, { signal, content: "Name one colour.", maxTokens: 16 });
  if (plain instanceof ModelError && plain.failure !== "empty") {
    return [{ name: "model", ok: false, found: `${model.spec}: ${plain.message}`, remedy: plain.hint }];
  }
  const json = await attempt(model, {
    signal,
    content: "Reply with a colour and a count.",
    maxTokens: 60,
    json: true,
  });
  return [answered(model, plain), contextFound(model), jsonFound(model, json)];
}

async function attempt(
  model: Model,
  of: { signal: AbortSignal; content: string; maxTokens: number; json?: boolean },
): Promise<ModelReply | ModelError> {
  const { signal, content, maxTokens, json } = of;
  try {
    return await model.complete({
      purpose: "probe",
      messages: [{ role: "user", content }],
      signal,
      maxTokens,
      ...(json ? { schema: jsonProbe } : {}),
    });
  } catch (error) {
    if (error instanceof ModelError && error.failure !== "cancelled") return error;
    throw error;
  }
}

function answered({ spec }: Model, reply: ModelReply | ModelError): Check {
  if (reply instanceof ModelError) {
    return { name: "model", ok: false, found: `${spec} answers with no text`, remedy: reply.hint };
  }
  const found = `${spec} answers, first token after ${Math.round(reply.ms.first)} ms`;
  if (reply.ms.first <= slowFirstMs) return { name: "model", ok: true, found };
  return {
    name: "model",
    ok: false,
    found,
    remedy: "A smaller model answers sooner; the first answer includes loading.",
  };
}

function contextFound({ contextLength }: Model): Check {
  const found = `${contextLength} tokens are used`;
  if (contextLength >= enoughContext) return { name: "context", ok: true, found };
  const remedy = `Prompts are made for ${enoughContext}: they are shortened, and long answers are read by rule. Start the server with a longer context.`;
  return { name: "context", ok: false, found, remedy };
}

function jsonFound({ spec }: Model, reply: ModelReply | ModelError): Check {
  const remedy = `Grades by ${spec} will often go by rule: use a server or model with constrained JSON.`;
  if (reply instanceof ModelError) return { name: "json", ok: false, found: reply.message, remedy };
  const works = jsonProbe.safeParse(parsed(reply.text)).success;
  if (works) return { name: "json", ok: true, found: "constrained JSON works" };
  const cut = reply.finish === "length" ? " (cut off)" : "";
  return { name: "json", ok: false, found: `the reply is not the JSON that was asked for${cut}`, remedy };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
