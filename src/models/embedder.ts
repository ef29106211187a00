import { z } from "zod";
import { ModelError } from "../domain/model-error.ts";
import { endpoints } from "../messages/endpoints.ts";
import { type Endpoint, endpointOf } from "./endpoint.ts";
import type { ProviderSettings } from "./provider.ts";
import type { ProviderName } from "./providers.ts";
import { readStatus } from "./status.ts";
import { Wire } from "./wire.ts";

/** Makes vectors of texts at an endpoint. */
export interface EndpointEmbedder {
  /** The spec it was opened by: `ollama:nomic-embed-text`. */
  readonly name: string;
  /** One vector a text, in order. Rejects with ModelError. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly (readonly number[])[]>;
}

const vector = z.array(z.number()).min(1);
const ollamaReply = z.object({ embeddings: z.array(vector) }).transform(({ embeddings }) => embeddings);
const openaiReply = z
  .object({ data: z.array(z.object({ index: z.number(), embedding: vector })) })
  .transform(({ data }) => data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding));

/** An Ollama server may have to load the model first. In ms. */
const silentMs = 60_000;

const kinds = {
  ollama: { path: "/api/embed", fallback: "http://127.0.0.1:11434", reply: ollamaReply },
  openai: { path: "/embeddings", fallback: "https://api.openai.com/v1", reply: openaiReply },
};

/** An embedder at an endpoint, without calling it. Throws TypeError when the address is none. */
export function openEmbedder(
  provider: ProviderName,
  name: string,
  { baseUrl, apiKey }: ProviderSettings,
): EndpointEmbedder {
  const { path, fallback, reply } = kinds[provider];
  const endpoint = endpointOf(baseUrl ?? fallback, apiKey);
  const key = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  const headers = { "content-type": "application/json", ...key, ...endpoint.headers };
  return {
    name: `${provider}:${name}`,
    async embed(texts, signal) {
      const body = JSON.stringify({ model: name, input: texts });
      const sent = await post(endpoint, { path, headers, body, signal });
      const parsed = reply.safeParse(sent);
      if (parsed.success && parsed.data.length === texts.length) return parsed.data;
      throw new ModelError("server-error", endpoints.noVectors(endpoint.shown, `${provider}:${name}`));
    },
  };
}

interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

async function post(endpoint: Endpoint, { path, headers, body, signal }: Request): Promise<unknown> {
  const wire = new Wire({
    signal,
    silence: { firstMs: silentMs, nextMs: silentMs, noticeMs: silentMs },
    secrets: endpoint.secrets,
    shown: endpoint.shown,
    classify: readStatus,
  });
  try {
    const response = await wire.fetch(`${endpoint.baseUrl}${path}`, { method: "POST", headers, body });
    return await response.json();
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw wire.failure ?? new ModelError("server-error", endpoints.noJson(endpoint.shown), { cause: error });
  } finally {
    wire.end();
  }
}
