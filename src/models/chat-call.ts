import type { BaseMessage } from "@langchain/core/messages";
import type { ModelError } from "../domain/model-error.ts";
import type { ModelReply, ModelRequest } from "../ports/model.ts";
import type { Endpoint } from "./endpoint.ts";
import { defaultMaxTokens, type ProviderSettings } from "./provider.ts";
import { type Piece, run } from "./run.ts";
import type { StatusError } from "./status.ts";
import { defaultSilence, Wire } from "./wire.ts";

/** What a provider's client is built with for one call. */
export interface ClientParts {
  readonly fetch: typeof fetch;
  readonly maxTokens: number;
  readonly messages: BaseMessage[];
}

export interface ChatCall {
  readonly request: ModelRequest;
  readonly endpoint: Endpoint;
  readonly settings: ProviderSettings;
  readonly classify: (response: { status: number; body: string; headers: Headers }) => StatusError;
  /** Finds an error in a line of the stream. */
  readonly checkLine: (line: string) => ModelError | undefined;
  /** What ends a stream, where no reason for its end need come. */
  readonly closing?: string;
  readonly stream: (parts: ClientParts) => Promise<AsyncIterable<Piece>>;
}

/** One call of any provider: its wire, its limit and its clock are built alike; only the client differs. */
export async function chatCall(call: ChatCall): Promise<ModelReply> {
  const { request, endpoint, settings, classify, checkLine, closing, stream } = call;
  const { toLangChain } = await import("./messages.ts");
  const maxTokens = request.maxTokens ?? defaultMaxTokens;
  const wire = new Wire({
    signal: request.signal,
    silence: settings.silence ?? defaultSilence,
    secrets: endpoint.secrets,
    shown: endpoint.shown,
    classify,
    checkLine,
    onWait: request.onWait,
  });
  return run({
    request,
    wire,
    maxTokens,
    stream: () => stream({ fetch: wire.fetch, maxTokens, messages: toLangChain(request.messages) }),
    closed: () => closing !== undefined && wire.tail.includes(closing),
    now: settings.now ?? performance.now.bind(performance),
  });
}
