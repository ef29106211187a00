import { ModelError } from "../domain/model-error.ts";
import { endpoints } from "../messages/endpoints.ts";
import type { ModelReply, ModelRequest } from "../ports/model.ts";
import type { Wire } from "./wire.ts";

/** One piece of a streamed reply. `thinking` is text that is not part of the answer. */
export interface Piece {
  readonly text: string;
  readonly thinking?: string | undefined;
  readonly in?: number | undefined;
  readonly out?: number | undefined;
  readonly finish?: "stop" | "length" | undefined;
}

/** A reply this many characters a token longer than was asked for never ends: it is cut here. */
const mostCharactersPerToken = 12;

/**
 * Collects a streamed reply. Rejects only with ModelError: what the wire saw is what happened, since the
 * clients swallow aborts, and a stream that stops without its end is broken, not finished.
 */
export async function run(options: {
  request: ModelRequest;
  wire: Wire;
  maxTokens: number;
  stream: () => Promise<AsyncIterable<Piece>>;
  /** Whether the stream was closed as the protocol says, where no reason for the end came. */
  closed: () => boolean;
  now: () => number;
}): Promise<ModelReply> {
  const { request, wire, maxTokens, now } = options;
  const startedAt = now();
  if (request.signal.aborted) throw new ModelError("cancelled", endpoints.callStopped);
  const reply = { text: "", thinking: 0, in: 0, out: 0, first: 0 };
  let finish: ModelReply["finish"] | undefined;
  let cut = false;
  try {
    for await (const piece of await options.stream()) {
      if (request.signal.aborted) break;
      reply.in = piece.in || reply.in;
      reply.out = piece.out || reply.out;
      finish = piece.finish ?? finish;
      reply.thinking += piece.thinking?.length ?? 0;
      if (piece.text !== "") {
        reply.first ||= now() - startedAt;
        reply.text += piece.text;
        request.onText?.(piece.text);
      }
      if (reply.text.length + reply.thinking > maxTokens * mostCharactersPerToken) {
        finish = "length";
        cut = true;
        break;
      }
    }
  } catch (error) {
    if (wire.failure) throw wire.failure;
    throw request.signal.aborted ? cancelled(wire) : unexpected(error);
  } finally {
    wire.end();
  }
  if (request.signal.aborted) throw cancelled(wire);
  // Hanging up on a reply that is long enough looks like a broken stream from below.
  if (wire.failure && !cut) throw wire.failure;
  if (finish === undefined && !options.closed()) {
    throw new ModelError("broken-stream", endpoints.brokenOff);
  }
  if (reply.text.trim() === "") throw new ModelError("empty", endpoints.empty);
  return {
    text: reply.text,
    tokens: { in: reply.in, out: reply.out },
    ms: { first: reply.first, total: now() - startedAt },
    finish: finish ?? "stop",
  };
}

function cancelled({ failure }: Wire): ModelError {
  return failure ?? new ModelError("cancelled", endpoints.callStopped);
}

function unexpected(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ModelError("broken-stream", endpoints.unreadable(message.slice(0, 200)), {
    cause: error,
  });
}
