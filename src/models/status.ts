import type { ModelErrorDetails, ModelFailure } from "../domain/model-error.ts";
import { endpoints } from "../messages/endpoints.ts";

/** An HTTP refusal, read. */
export interface StatusError extends Pick<ModelErrorDetails, "retryAfterMs" | "contextLength" | "hint"> {
  readonly failure: ModelFailure;
  readonly message: string;
}

const overflow =
  /exceed_context_size|context[_ ]length|context size|context window|maximum context|too many tokens/i;

/**
 * What a refusal means, for all endpoints alike. `body` is JSON with `error` as a text or an object, or
 * anything else. llama.cpp says 503 "Loading model" while it loads, Ollama 503 "server busy".
 */
export function readStatus(options: { status: number; body: string; headers?: Headers }): StatusError {
  const { status, body, headers } = options;
  const { message, contextLength } = readErrorBody(withoutTags(body));
  if (status >= 300 && status < 400) return redirected(status, headers?.get("location"));
  const text = `${status}${message === "" ? "" : `: ${message}`}`;
  const retryAfterMs = retryAfter(headers?.get("retry-after"));
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if ((status === 400 || status === 413 || status === 500) && (contextLength || overflow.test(message))) {
    return { failure: "context-overflow", message: text, ...(contextLength ? { contextLength } : {}) };
  }
  if (status === 401 || status === 403) return { failure: "unauthorised", message: text };
  if (status === 404) return { failure: "no-such-model", message: text };
  if (status === 429) return { failure: "rate-limited", message: text, ...wait };
  if (status === 503) return { failure: "busy", message: text, ...wait };
  return { failure: "server-error", message: text, ...wait };
}

function redirected(status: number, to: string | null | undefined): StatusError {
  const message = endpoints.redirects(status, to ? clip(to) : undefined);
  return { failure: "server-error", message, hint: endpoints.hints.redirects };
}

/** A proxy's error page as its text. */
function withoutTags(body: string): string {
  return /^\s*<(?:!doctype|html|head|body)\b/i.test(body)
    ? body.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ")
    : body;
}

/** The message inside an error body; Ollama hands on its runner's JSON as a string, so it is read twice. */
export function readErrorBody(body: string): { message: string; contextLength?: number } {
  const parsed = parsedOr(body);
  if (typeof parsed === "string") return { message: clip(parsed) };
  const error = field(parsed, "error") ?? parsed;
  if (typeof error === "string")
    return parsedOr(error) === error ? { message: clip(error) } : readErrorBody(error);
  const contextLength = field(error, "n_ctx");
  const message = field(error, "message");
  return {
    message: clip(typeof message === "string" ? message : JSON.stringify(error)),
    ...(typeof contextLength === "number" ? { contextLength } : {}),
  };
}

/** `Retry-After` in ms: seconds, or a date. */
function retryAfter(value: string | null | undefined): number | undefined {
  if (value === null || value === undefined || value.trim() === "") return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}
