import type { AIMessageChunk, UsageMetadata } from "@langchain/core/messages";
import { ModelError } from "../domain/model-error.ts";
import { endpoints } from "../messages/endpoints.ts";
import type { Model, ModelReply, ModelRequest } from "../ports/model.ts";
import { chatCall } from "./chat-call.ts";
import { type Endpoint, endpointOf } from "./endpoint.ts";
import { wireSchema } from "./json-schema.ts";
import { type EndpointShape, listOpenAI, shapeOf } from "./openai-server.ts";
import { defaultContext, mostContext, type Provider, type ProviderSettings } from "./provider.ts";
import type { Piece } from "./run.ts";
import { readErrorBody, readStatus, type StatusError } from "./status.ts";

export const defaultOpenAI = "https://api.openai.com/v1";

/** Any endpoint that speaks chat completions: OpenAI, llama.cpp, vLLM, LM Studio, OpenRouter. */
export const openai: Provider = {
  async open(name, settings, signal) {
    const endpoint = endpointOf(settings.baseUrl ?? defaultOpenAI, settings.apiKey);
    const shape = await shapeOf(endpoint, { name, signal, settings });
    return new OpenAIModel(name, { endpoint, settings, shape });
  },
  list: (settings, signal) => {
    const endpoint = endpointOf(settings.baseUrl ?? defaultOpenAI, settings.apiKey);
    return listOpenAI(endpoint, { signal, settings });
  },
};

class OpenAIModel implements Model {
  readonly spec: string;
  readonly contextLength: number;
  private readonly name: string;
  private readonly endpoint: Endpoint;
  private readonly settings: ProviderSettings;
  private readonly shape: EndpointShape;

  constructor(name: string, of: { endpoint: Endpoint; settings: ProviderSettings; shape: EndpointShape }) {
    this.name = name;
    this.spec = `openai:${name}`;
    this.endpoint = of.endpoint;
    this.settings = of.settings;
    this.shape = of.shape;
    const known = of.shape.contextLength ?? defaultContext;
    this.contextLength = of.settings.contextLength ?? Math.min(known, mostContext);
  }

  async complete(request: ModelRequest): Promise<ModelReply> {
    const { endpoint, settings } = this;
    // Loaded with the first call: choosing a model must not delay the first question.
    const { ChatOpenAICompletions } = await import("@langchain/openai");
    return chatCall({
      request,
      endpoint,
      settings,
      classify: (response) => this.classify(response),
      checkLine: errorEvent,
      closing: "[DONE]",
      stream: async ({ fetch, maxTokens, messages }) => {
        // Chat completions only: llama.cpp's Responses API ignores the schema.
        const chat = new ChatOpenAICompletions({
          model: this.name,
          // A server without keys takes any; without one the client would look in the environment.
          apiKey: settings.apiKey || "none",
          maxRetries: 0,
          ...this.sampling(maxTokens),
          configuration: {
            baseURL: endpoint.baseUrl,
            fetch,
            defaultHeaders: { ...endpoint.headers },
            logLevel: "off",
          },
        });
        return pieces(await chat.stream(messages, this.format(request)));
      },
    });
  }

  private format({ schema }: ModelRequest) {
    if (!schema) return {};
    const reply = wireSchema(schema, { lengths: this.shape.grammar });
    return {
      response_format: {
        type: "json_schema" as const,
        json_schema: { name: "reply", strict: true, schema: reply },
      },
    };
  }

  /** Reasoning models refuse any temperature but their own, and count their thoughts as output. */
  private sampling(maxTokens: number) {
    const reasons = /^(o\d|gpt-5(?!-chat))/.test(this.name);
    const quiet = { modelKwargs: { chat_template_kwargs: { enable_thinking: false } } };
    if (!reasons) return { maxTokens, temperature: 0, ...(this.shape.thinks ? quiet : {}) };
    return { maxTokens: maxTokens * 4, reasoning: { effort: "low" as const } };
  }

  private classify(response: { status: number; body: string; headers: Headers }): StatusError {
    const read = readStatus(response);
    if (read.failure !== "no-such-model") return read;
    return { ...read, hint: endpoints.hints.name };
  }
}

/** An event that holds an error, as servers send it once a stream has begun with status 200. */
function errorEvent(line: string): ModelError | undefined {
  if (!/^(data|error): *\{"error"/.test(line) && !line.startsWith("error:")) return undefined;
  const { message, contextLength } = readErrorBody(line.replace(/^\w+: */, ""));
  return new ModelError(contextLength ? "context-overflow" : "server-error", message, { contextLength });
}

async function* pieces(stream: AsyncIterable<AIMessageChunk>): AsyncIterable<Piece> {
  for await (const chunk of stream) {
    const reason = chunk.response_metadata.finish_reason as string | undefined;
    const usage = chunk.usage_metadata as UsageMetadata | undefined;
    yield {
      text: chunk.text,
      thinking: chunk.additional_kwargs.reasoning_content as string | undefined,
      in: usage?.input_tokens,
      out: usage?.output_tokens,
      finish: reason === "length" ? "length" : reason ? "stop" : undefined,
    };
  }
}
