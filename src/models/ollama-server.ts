import { Ollama, type ShowResponse } from "ollama";
import { ModelError } from "../domain/model-error.ts";
import type { Endpoint } from "./endpoint.ts";
import type { ModelInfo, PullProgress } from "./provider.ts";
import { readStatus } from "./status.ts";
import { Wire } from "./wire.ts";

/** What a prompt and a request must know of a model. */
export interface ModelShape {
  readonly contextLength?: number | undefined;
  /** Whether it thinks before it answers unless told not to. */
  readonly thinks: boolean;
}

/** Looking must not keep anybody waiting; a pull may be silent while it verifies. In ms. */
const lookMs = 3_000;
const pullSilenceMs = 300_000;

export async function showOllama(endpoint: Endpoint, name: string, signal: AbortSignal): Promise<ModelShape> {
  return ask(endpoint, { signal, limitMs: lookMs }, async (client) =>
    shapeOf(await client.show({ model: name })),
  );
}

/** The models on the server; `show` is asked for each, since `tags` can be wrong about what they can do. */
export function listOllama(endpoint: Endpoint, signal: AbortSignal): Promise<readonly ModelInfo[]> {
  return ask(endpoint, { signal, limitMs: lookMs }, async (client) => {
    const { models } = await client.list();
    return Promise.all(
      models.map(async ({ name, size }) => {
        const show = await ask(endpoint, { signal, limitMs: lookMs }, (other) => other.show({ model: name }));
        const chat = show.capabilities?.includes("completion") ?? true;
        return { spec: `ollama:${name}`, bytes: size, contextLength: shapeOf(show).contextLength, chat };
      }),
    );
  });
}

/** Pulls with progress. A failed pull answers 200 with an error line. */
export function pullOllama(
  endpoint: Endpoint,
  name: string,
  { onProgress, signal }: { onProgress: (progress: PullProgress) => void; signal: AbortSignal },
): Promise<void> {
  return ask(endpoint, { signal, limitMs: pullSilenceMs }, async (client) => {
    for await (const { status, completed, total } of await client.pull({ model: name, stream: true })) {
      onProgress({ status, completed, total });
    }
  });
}

function shapeOf({ model_info, capabilities }: ShowResponse): ModelShape {
  const info = Object.entries(
    model_info instanceof Map ? Object.fromEntries(model_info) : (model_info ?? {}),
  );
  const length = info.find(([key]) => key.endsWith(".context_length"))?.[1];
  return {
    contextLength: typeof length === "number" ? length : undefined,
    thinks: capabilities?.includes("thinking") ?? false,
  };
}

/** Runs one question to the server; whatever goes wrong is a ModelError. */
async function ask<T>(
  endpoint: Endpoint,
  { signal, limitMs }: { signal: AbortSignal; limitMs: number },
  question: (client: Ollama) => Promise<T>,
): Promise<T> {
  const wire = new Wire({
    signal,
    silence: { firstMs: limitMs, nextMs: limitMs, noticeMs: limitMs },
    secrets: endpoint.secrets,
    shown: endpoint.shown,
    classify: readStatus,
  });
  try {
    return await question(
      new Ollama({ host: endpoint.baseUrl, headers: { ...endpoint.headers }, fetch: wire.fetch }),
    );
  } catch (error) {
    if (error instanceof ModelError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw wire.failure ?? new ModelError("server-error", message, { cause: error });
  } finally {
    wire.end();
  }
}
