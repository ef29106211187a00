import { modelErrors } from "../messages/model-errors.ts";
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
    super(codeOf[failure], message, details.hint ?? modelErrors.hints[failure], details.cause);
    this.name = "ModelError";
    this.failure = failure;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.contextLength = details.contextLength;
  }
}
