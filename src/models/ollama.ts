import type { AIMessageChunk, UsageMetadata } from "@langchain/core/messages";
import { ModelError } from "../domain/model-error.ts";
import { endpoints } from "../messages/endpoints.ts";
import type { Model, ModelReply, ModelRequest } from "../ports/model.ts";
import { chatCall } from "./chat-call.ts";
import { type Endpoint, endpointOf } from "./endpoint.ts";
import { wireSchema } from "./json-schema.ts";
import { listOllama, type ModelShape, pullOllama, showOllama } from "./ollama-server.ts";
import { defaultContext, mostContext, type Provider, type ProviderSettings } from "./provider.ts";
import type { Piece } from "./run.ts";
import { readErrorBody, readStatus, type StatusError } from "./status.ts";

export const defaultOllama = "http://127.0.0.1:11434";

/** Ollama through ChatOllama; `num_ctx` and `num_predict` are always set, or it cuts prompts silently. */
export const ollama: Provider = {
  async open(name, settings, signal) {
    const endpoint = endpointOf(settings.baseUrl ?? defaultOllama);
    const shape = await showOllama(endpoint, name, signal).catch(unknownYet);
    return new OllamaModel(name, { endpoint, settings, shape });
  },
  list: (settings, signal) => listOllama(endpointOf(settings.baseUrl ?? defaultOllama), signal),
  pull: (name, settings, options) => pullOllama(endpointOf(settings.baseUrl ?? defaultOllama), name, options),
};

/** A server that is away, or a model that is not there, is met by the first call, which says what to do. */
function unknownYet(error: unknown): ModelShape {
  if (error instanceof ModelError && error.failure !== "cancelled") return { thinks: false };
  throw error;
}

class OllamaModel implements Model {
  readonly spec: string;
  readonly contextLength: number;
  private readonly name: string;
  private readonly endpoint: Endpoint;
  private readonly settings: ProviderSettings;
  private readonly shape: ModelShape;

  constructor(name: string, of: { endpoint: Endpoint; settings: ProviderSettings; shape: ModelShape }) {
    this.name = name;
    this.spec = `ollama:${name}`;
    this.endpoint = of.endpoint;
    this.settings = of.settings;
    this.shape = of.shape;
    const known = of.shape.contextLength ?? defaultContext;
    this.contextLength = of.settings.contextLength ?? Math.min(known, mostContext);
  }

  async complete(request: ModelRequest): Promise<ModelReply> {
    const { endpoint, settings } = this;
    // Loaded with the first call: choosing a model must not delay the first question.
    const { ChatOllama } = await import("@langchain/ollama");
    return chatCall({
      request,
      endpoint,
      settings,
      classify: (response) => this.classify(response),
      checkLine: errorLine,
      stream: async ({ fetch, maxTokens, messages }) => {
        const chat = new ChatOllama({
          model: this.name,
          baseUrl: endpoint.baseUrl,
          headers: { ...endpoint.headers },
          fetch,
          maxRetries: 0,
          temperature: 0,
          seed: 1,
          numCtx: this.contextLength,
          numPredict: maxTokens,
          ...(this.shape.thinks ? { think: false } : {}),
          ...(request.schema ? { format: wireSchema(request.schema, { lengths: true }) } : {}),
        });
        return pieces(await chat.stream(messages));
      },
    });
  }

  private classify(response: { status: number; body: string; headers: Headers }): StatusError {
    const read = readStatus(response);
    if (read.failure !== "no-such-model") return read;
    return {
      ...read,
      hint: endpoints.hints.pull(this.name),
    };
  }
}

/** An NDJSON line that is an error or no JSON: the client would only log it and wait on. */
function errorLine(line: string): ModelError | undefined {
  if (line.trim() === "") return undefined;
  try {
    const parsed = JSON.parse(line) as { error?: unknown };
    if (typeof parsed.error !== "string") return undefined;
    const { message, contextLength } = readErrorBody(line);
    return new ModelError(contextLength ? "context-overflow" : "server-error", message, { contextLength });
  } catch {
    return new ModelError("broken-stream", endpoints.noJsonLine);
  }
}

async function* pieces(stream: AsyncIterable<AIMessageChunk>): AsyncIterable<Piece> {
  for await (const chunk of stream) {
    const reason = chunk.response_metadata.done_reason as string | undefined;
    const done = chunk.response_metadata.done === true;
    const usage = chunk.usage_metadata as UsageMetadata | undefined;
    yield {
      text: chunk.text,
      thinking: chunk.additional_kwargs.reasoning_content as string | undefined,
      in: usage?.input_tokens,
      out: usage?.output_tokens,
      finish: reason === "length" ? "length" : done ? "stop" : undefined,
    };
  }
}
