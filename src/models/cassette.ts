import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { VivaError } from "../domain/errors.ts";
import { endpointFailures, ModelError } from "../domain/model-error.ts";
import { endpoints, recordings } from "../messages/endpoints.ts";
import type { Model, ModelReply, ModelRequest } from "../ports/model.ts";
import { wireSchema } from "./json-schema.ts";
import { type RecordedRequest, requestSchema } from "./recorded-request.ts";
import { requestDiff } from "./request-diff.ts";
import { maskSecrets } from "./secrets.ts";

const replySchema = z.strictObject({
  text: z.string(),
  tokens: z.strictObject({ in: z.number(), out: z.number() }),
  ms: z.strictObject({ first: z.number(), total: z.number() }),
  finish: z.enum(["stop", "length"]),
});
const failureSchema = z.strictObject({
  failure: z.enum(endpointFailures),
  message: z.string(),
  /** What had arrived before it broke. */
  after: z.string(),
  retryAfterMs: z.number().optional(),
  contextLength: z.number().optional(),
});
const cassetteSchema = z.strictObject({
  v: z.literal(1),
  model: z.string(),
  contextLength: z.number(),
  calls: z.array(z.strictObject({ request: requestSchema, reply: z.union([replySchema, failureSchema]) })),
});
export type Cassette = z.infer<typeof cassetteSchema>;

export interface Recorder extends Model {
  /** What was recorded so far; a stopped call is not part of it. */
  cassette(): Cassette;
}

/** Passes calls on to a model and keeps request and reply, without secrets. */
export function record(model: Model, secrets: readonly string[] = []): Recorder {
  const calls: Cassette["calls"] = [];
  const clean = <T>(value: T) => masked(value, secrets);
  return {
    spec: model.spec,
    get contextLength() {
      return model.contextLength;
    },
    cassette: () => ({ v: 1, model: model.spec, contextLength: model.contextLength, calls: [...calls] }),
    async complete(request) {
      let heard = "";
      const onText = (delta: string) => {
        heard += delta;
        request.onText?.(delta);
      };
      try {
        const reply = await model.complete({ ...request, onText });
        calls.push(clean({ request: shapeOf(request), reply: { ...reply, ms: rounded(reply.ms) } }));
        return reply;
      } catch (error) {
        if (error instanceof ModelError && error.failure !== "cancelled") {
          const { failure, message, retryAfterMs, contextLength } = error;
          const reply = { failure, message, after: heard, retryAfterMs, contextLength };
          calls.push(clean({ request: shapeOf(request), reply }));
        }
        throw error;
      }
    },
  };
}

/**
 * Plays a cassette. Strict: each call must be the next one recorded, to the byte; otherwise it rejects with
 * VivaError `bad-scenario`, which says what changed. Replies come in the same pieces every time.
 */
export function replay(cassette: Cassette, name = "cassette"): Model & { readonly left: number } {
  let at = 0;
  const stale = (message: string) =>
    new VivaError("bad-scenario", recordings.at(name, message), recordings.record);
  return {
    spec: cassette.model,
    contextLength: cassette.contextLength,
    get left() {
      return cassette.calls.length - at;
    },
    async complete(request): Promise<ModelReply> {
      if (request.signal.aborted) throw new ModelError("cancelled", endpoints.callStopped);
      const call = cassette.calls[at];
      const asked = masked(shapeOf(request));
      if (!call) throw stale(recordings.ends(at + 1, asked.purpose));
      const changes = requestDiff(call.request, asked);
      if (changes.length > 0) {
        throw stale(recordings.changed(at + 1, asked.purpose, changes));
      }
      at++;
      const text = "failure" in call.reply ? call.reply.after : call.reply.text;
      for (const piece of text.match(/[\s\S]{1,16}/gu) ?? []) request.onText?.(piece);
      if (!("failure" in call.reply)) return call.reply;
      const { failure, message, retryAfterMs, contextLength } = call.reply;
      throw new ModelError(failure, message, { retryAfterMs, contextLength });
    },
  };
}

/** Rejects with VivaError `bad-scenario` that names the file. */
export async function readCassette(path: string): Promise<Cassette> {
  try {
    return cassetteSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const reason = error instanceof Error ? error.message : String(error);
    const what = missing ? recordings.missing(path) : recordings.unreadable(path, reason);
    throw new VivaError("bad-scenario", what, recordings.record, error);
  }
}

export async function writeCassette(path: string, cassette: Cassette): Promise<void> {
  await writeFile(path, `${JSON.stringify(cassette, null, 2)}\n`);
}

function masked<T>(value: T, secrets: readonly string[] = []): T {
  return JSON.parse(maskSecrets(JSON.stringify(value), secrets)) as T;
}

function shapeOf({ purpose, messages, schema, maxTokens }: ModelRequest): RecordedRequest {
  return {
    purpose,
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...(schema ? { schema: wireSchema(schema) } : {}),
    ...(maxTokens === undefined ? {} : { maxTokens }),
  };
}

function rounded({ first, total }: ModelReply["ms"]): ModelReply["ms"] {
  return { first: Math.round(first), total: Math.round(total) };
}
