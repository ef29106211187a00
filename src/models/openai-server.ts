import { z } from "zod";
import { ModelError } from "../domain/model-error.ts";
import { endpoints } from "../messages/endpoints.ts";
import type { Endpoint } from "./endpoint.ts";
import type { ModelInfo, ProviderSettings } from "./provider.ts";
import { readStatus } from "./status.ts";
import { Wire } from "./wire.ts";

interface Looking {
  readonly signal: AbortSignal;
  readonly settings: ProviderSettings;
}

/** Looking must not keep anybody waiting. In ms. */
const lookMs = 3_000;

const tokens = z.number().int().positive().optional().catch(undefined);
/** vLLM says `max_model_len`, OpenRouter `context_length`, llama.cpp only what the model was trained with. */
const modelsSchema = z.object({
  data: z.array(z.object({ id: z.string(), max_model_len: tokens, context_length: tokens })),
});
/** llama.cpp's `/props`: the context of one slot. */
const propsSchema = z.object({
  default_generation_settings: z.object({ n_ctx: z.number().int().positive() }),
  chat_template: z.string().catch(""),
});

/** The models that the endpoint names. Rejects with ModelError. */
export async function listOpenAI(endpoint: Endpoint, looking: Looking): Promise<readonly ModelInfo[]> {
  const { data } = modelsSchema.parse(await get(endpoint, `${endpoint.baseUrl}/models`, looking));
  return data.map(({ id, max_model_len, context_length }) => ({
    spec: `openai:${id}`,
    contextLength: max_model_len ?? context_length,
    chat: !/embed|whisper|tts|dall-e|moderation/i.test(id),
  }));
}

/** What a prompt and a request must know of a model. */
export interface EndpointShape {
  readonly contextLength?: number | undefined;
  /** Its chat template may let it think first, and takes an argument not to (llama.cpp tells, vLLM takes it anyway). */
  readonly thinks: boolean;
  /** It makes a grammar of a reply's schema, which may have lengths then (llama.cpp); others refuse them. */
  readonly grammar: boolean;
}

/** What the endpoint tells of a model; nothing where it doesn't, or is away. */
export async function shapeOf(
  endpoint: Endpoint,
  { name, ...looking }: Looking & { name: string },
): Promise<EndpointShape> {
  // OpenAI itself tells nothing; asking would only cost time.
  if (new URL(endpoint.baseUrl).hostname.endsWith("openai.com")) return { thinks: false, grammar: false };
  const props = await attempt(async () => {
    const url = new URL(`${endpoint.baseUrl.replace(/\/v1$/, "")}/props`).toString();
    return propsSchema.parse(await get(endpoint, url, looking));
  });
  if (props !== undefined) {
    const contextLength = props.default_generation_settings.n_ctx;
    return { contextLength, thinks: props.chat_template.includes("enable_thinking"), grammar: true };
  }
  const models = await attempt(
    async () => modelsSchema.parse(await get(endpoint, `${endpoint.baseUrl}/models`, looking)).data,
  );
  const own = models?.find(({ id }) => id === name);
  return {
    contextLength: own?.max_model_len ?? own?.context_length,
    thinks: own?.max_model_len !== undefined,
    grammar: false,
  };
}

async function attempt<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ModelError && error.failure === "cancelled") throw error;
    // The endpoint has no such page, or answers something else there: it just doesn't tell.
    return undefined;
  }
}

async function get(endpoint: Endpoint, url: string, { signal, settings }: Looking): Promise<unknown> {
  const wire = new Wire({
    signal,
    silence: { firstMs: lookMs, nextMs: lookMs, noticeMs: lookMs },
    secrets: endpoint.secrets,
    shown: endpoint.shown,
    classify: readStatus,
  });
  const key = settings.apiKey ? { authorization: `Bearer ${settings.apiKey}` } : {};
  try {
    return await (await wire.fetch(url, { headers: { ...key, ...endpoint.headers } })).json();
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw wire.failure ?? new ModelError("server-error", endpoints.noJson(endpoint.shown), { cause: error });
  } finally {
    wire.end();
  }
}
