import { z } from "zod";
import { ModelError } from "../domain/model-error.ts";
import { doctor } from "../messages/doctor.ts";
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
    return [
      { name: "model", ok: false, found: doctor.model.failed(model.spec, plain.message), remedy: plain.hint },
    ];
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
    return { name: "model", ok: false, found: doctor.model.noText(spec), remedy: reply.hint };
  }
  const found = doctor.model.answers(spec, Math.round(reply.ms.first));
  if (reply.ms.first <= slowFirstMs) return { name: "model", ok: true, found };
  return {
    name: "model",
    ok: false,
    found,
    remedy: doctor.model.slow,
  };
}

function contextFound({ contextLength }: Model): Check {
  const found = doctor.model.context(contextLength);
  if (contextLength >= enoughContext) return { name: "context", ok: true, found };
  const remedy = doctor.model.shortContext(enoughContext);
  return { name: "context", ok: false, found, remedy };
}

function jsonFound({ spec }: Model, reply: ModelReply | ModelError): Check {
  const remedy = doctor.model.byRule(spec);
  if (reply instanceof ModelError) return { name: "json", ok: false, found: reply.message, remedy };
  const works = jsonProbe.safeParse(parsed(reply.text)).success;
  if (works) return { name: "json", ok: true, found: doctor.model.json };
  return { name: "json", ok: false, found: doctor.model.noJson(reply.finish === "length"), remedy };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
