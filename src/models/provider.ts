import type { Model } from "../ports/model.ts";
import type { Silence } from "./wire.ts";

/** Where a provider's server is and how to speak to it. */
export interface ProviderSettings {
  /** May carry `user:password@`; undefined: the provider's own default. */
  readonly baseUrl?: string | undefined;
  readonly apiKey?: string | undefined;
  /** Overrides what the server says, in tokens. */
  readonly contextLength?: number | undefined;
  readonly silence?: Silence | undefined;
  /** A clock for the times of a reply, in ms. */
  readonly now?: (() => number) | undefined;
}

/** A model that a server offers. */
export interface ModelInfo {
  readonly spec: string;
  readonly bytes?: number | undefined;
  readonly contextLength?: number | undefined;
  /** Whether it can chat, as far as the server tells. */
  readonly chat: boolean;
}

export interface PullProgress {
  readonly status: string;
  readonly completed?: number | undefined;
  readonly total?: number | undefined;
}

/** One kind of endpoint. A new kind is a file that exports this and a line in providers.ts. */
export interface Provider {
  /** Asks the server what it must know of the model; a server that is away is met by the first call. */
  open(name: string, settings: ProviderSettings, signal: AbortSignal): Promise<Model>;
  /** Rejects with ModelError. */
  list(settings: ProviderSettings, signal: AbortSignal): Promise<readonly ModelInfo[]>;
  /** Fetches a model; absent where the endpoint has no such thing. Rejects with ModelError. */
  pull?(
    name: string,
    settings: ProviderSettings,
    options: { onProgress: (progress: PullProgress) => void; signal: AbortSignal },
  ): Promise<void>;
}

/** Context assumed where the server doesn't tell: what every current model has. */
export const defaultContext = 4_096;
/** More context than any prompt here uses costs memory for nothing. */
export const mostContext = 8_192;
/** Tokens of a reply when the caller sets no limit. */
export const defaultMaxTokens = 700;
