import { type ErrorCode, VivaError } from "./errors.ts";

/** How an endpoint can fail a call. */
export const endpointFailures = [
  "unreachable",
  "unauthorised",
  "no-such-model",
  "rate-limited",
  "server-error",
  "busy",
  "silent",
  "broken-stream",
  "context-overflow",
  "empty",
] as const;

/** How a call to a model can fail; a cancelled one is the learner's doing. */
export type ModelFailure = (typeof endpointFailures)[number] | "cancelled";

const codeOf: Record<ModelFailure, ErrorCode> = {
  unreachable: "model-unreachable",
  unauthorised: "model-refused",
  "no-such-model": "model-refused",
  "rate-limited": "model-refused",
  "server-error": "model-unreachable",
  busy: "model-unreachable",
  silent: "model-unreachable",
  "broken-stream": "model-unreachable",
  "context-overflow": "model-refused",
  empty: "model-unreadable",
  cancelled: "cancelled",
};

const hintOf: Record<ModelFailure, string> = {
  unreachable: "Start the server or check its address; `viva doctor` says what answers.",
  unauthorised: "Check the key in OPENAI_API_KEY and that it belongs to this endpoint.",
  "no-such-model": "`viva models` lists what is there; `viva models pull NAME` fetches a model for Ollama.",
  "rate-limited": "Wait a little, or choose another model with /model.",
  "server-error": "Look at the server's log; /model rule goes on without a model.",
  busy: "The server has too many requests; try again in a moment.",
  silent: "The model may be too large for this machine; a smaller one answers sooner.",
  "broken-stream": "The connection broke in the middle; the server may have crashed or restarted.",
  "context-overflow": "Give the model a longer context, or choose one that has it.",
  empty: "Choose another model with /model; this one gave no text.",
  cancelled: "Send the message again when you like.",
};

export interface ModelErrorDetails {
  readonly status?: number | undefined;
  /** How long the endpoint asks to wait, in ms. */
  readonly retryAfterMs?: number | undefined;
  /** The real context length in tokens, when the endpoint told it. */
  readonly contextLength?: number | undefined;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** A failed call to a model. Messages carry no key and no credentials: who builds one masks them first. */
export class ModelError extends VivaError {
  readonly failure: ModelFailure;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly contextLength: number | undefined;

  constructor(failure: ModelFailure, message: string, details: ModelErrorDetails = {}) {
    super(codeOf[failure], message, details.hint ?? hintOf[failure], details.cause);
    this.name = "ModelError";
    this.failure = failure;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.contextLength = details.contextLength;
  }
}
