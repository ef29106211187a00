import type { z } from "zod";

export interface ModelMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** What the call is for; recorded with its cost and used by scripts to match calls. */
export type Purpose =
  | "classify"
  | "compose"
  | "judge"
  | "explain"
  | "hint"
  | "reflect"
  | "summarise"
  | "item-write"
  | "item-solve"
  | "item-check"
  | "probe";

export interface ModelRequest {
  readonly purpose: Purpose;
  readonly messages: readonly ModelMessage[];
  /** Constrains decoding to this JSON schema; the reply is still only text until it is parsed. */
  readonly schema?: z.ZodType;
  readonly signal: AbortSignal;
  /** Called with each piece of text as it arrives. */
  readonly onText?: (delta: string) => void;
  readonly maxTokens?: number;
  /** Called once when no byte has come for a while: the model is being loaded, or the server is busy. */
  readonly onWait?: () => void;
}

/** Tokens in and out, as the endpoint counted them; 0 when it did not say. */
export interface ModelReply {
  readonly text: string;
  readonly tokens: { readonly in: number; readonly out: number };
  /** Milliseconds to the first piece of text, and in all. */
  readonly ms: { readonly first: number; readonly total: number };
  /** `length`: cut off by a limit. */
  readonly finish: "stop" | "length";
}

/**
 * A chat model. One attempt a call: retries are the caller's.
 * Rejects only with ModelError (src/domain/model-error.ts).
 */
export interface Model {
  /** As `--model` names it: `ollama:NAME` or `openai:NAME`. */
  readonly spec: string;
  /** Context length in tokens. */
  readonly contextLength: number;
  complete(request: ModelRequest): Promise<ModelReply>;
}
