import { ModelError } from "../domain/model-error.ts";
import { endpoints } from "../messages/endpoints.ts";
import { maskSecrets } from "./secrets.ts";
import type { StatusError } from "./status.ts";

/** How long no byte may come: before the first (a model may be loading) and between two. In ms. */
export interface Silence {
  readonly firstMs: number;
  readonly nextMs: number;
  /** After this long without the first byte the learner is told that the model is loading. */
  readonly noticeMs: number;
}

export const defaultSilence: Silence = { firstMs: 180_000, nextMs: 30_000, noticeMs: 1_500 };

export interface WireOptions {
  readonly signal: AbortSignal;
  readonly silence: Silence;
  readonly secrets: readonly string[];
  /** The endpoint as it may be shown. */
  readonly shown: string;
  readonly classify: (response: { status: number; body: string; headers: Headers }) => StatusError;
  /** Looks at each complete line of the reply; a ModelError ends the stream. */
  readonly checkLine?: (line: string) => ModelError | undefined;
  readonly onWait?: (() => void) | undefined;
}

/** Largest error body that is read. */
const errorBodyBytes = 64 * 1024;

/**
 * A `fetch` for one call: it ends with the caller's signal at the server, times silence, and turns every
 * failure into a ModelError. LangChain's clients log bad bodies to the console and swallow aborts, so
 * `failure` is the truth about what happened, not what they throw.
 */
export class Wire {
  failure: ModelError | undefined;
  /** The end of what was received, enough to see a stream's closing mark. */
  tail = "";
  private readonly options: WireOptions;
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private waitTimer: NodeJS.Timeout | undefined;

  constructor(options: WireOptions) {
    this.options = options;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const { signal, silence, onWait } = this.options;
    const signals = [this.controller.signal, signal, ...(init?.signal ? [init.signal] : [])];
    if (onWait) this.waitTimer = setTimeout(onWait, silence.noticeMs);
    this.listen(silence.firstMs);
    try {
      // A redirect is not followed: what the learner writes goes where it was sent, and nowhere else.
      const response = await fetch(input, { ...init, redirect: "manual", signal: AbortSignal.any(signals) });
      if (!response.ok) throw await this.refused(response);
      if (/^text\/html/i.test(response.headers.get("content-type") ?? "")) throw this.page(response);
      return new Response(this.watched(response), { status: response.status, headers: response.headers });
    } catch (error) {
      this.close();
      throw this.fail(error, "unreachable");
    }
  };

  /** Ends the request at the server, if it still runs, and stops the clocks. */
  end(): void {
    this.close();
    this.controller.abort();
  }

  private listen(limitMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const text = endpoints.silent(this.options.shown, Math.round(limitMs / 1000));
      this.failure ??= new ModelError("silent", text);
      this.controller.abort();
    }, limitMs);
  }

  private close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.waitTimer);
  }

  private async refused(response: Response): Promise<ModelError> {
    const body = await readAtMost(response, errorBodyBytes);
    const { failure, message, ...details } = this.options.classify({
      status: response.status,
      body,
      headers: response.headers,
    });
    const text = maskSecrets(message, this.options.secrets);
    return new ModelError(failure, text, { status: response.status, ...details });
  }

  /** A proxy's log-in page, or a web site where a server was meant. */
  private page(response: Response): ModelError {
    // Nobody reads it; a body that can't be cancelled any more is gone.
    response.body?.cancel().catch(() => undefined);
    const details = { status: response.status, hint: endpoints.hints.webPage };
    return new ModelError("server-error", endpoints.webPage(this.options.shown), details);
  }

  private watched(response: Response): ReadableStream<Uint8Array> {
    const reader = (response.body ?? new Blob([]).stream()).getReader();
    const lines = new LineReader();
    const check = this.options.checkLine;
    let begun = false;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          // Only waiting for the server counts as silence, not a reader that takes its time.
          if (begun) this.listen(this.options.silence.nextMs);
          const { done, value } = await reader.read();
          begun = true;
          this.close();
          const complete = done ? lines.rest() : lines.add(value);
          if (value) this.tail = (this.tail + lines.text).slice(-64);
          for (const line of check ? complete : []) {
            const failure = check?.(line);
            if (failure) throw failure;
          }
          if (done) return controller.close();
          controller.enqueue(value);
        } catch (error) {
          this.close();
          controller.error(this.fail(error, "broken-stream"));
          // The reason is told already; a body that can't be cancelled any more is gone.
          reader.cancel().catch(() => undefined);
        }
      },
      cancel: () => {
        this.end();
        return reader.cancel();
      },
    });
  }

  private fail(error: unknown, otherwise: "unreachable" | "broken-stream"): ModelError {
    if (error instanceof ModelError) this.failure ??= error;
    if (this.options.signal.aborted) this.failure ??= new ModelError("cancelled", endpoints.callStopped);
    this.failure ??= new ModelError(otherwise, this.network(error, otherwise));
    return this.failure;
  }

  private network(error: unknown, otherwise: "unreachable" | "broken-stream"): string {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
    const reason = code ?? (cause instanceof Error ? cause.message : String(cause));
    const say = otherwise === "unreachable" ? endpoints.noAnswer : endpoints.broke;
    return maskSecrets(say(this.options.shown, reason), this.options.secrets);
  }
}

/** Splits bytes into lines; a character may be split between chunks. */
class LineReader {
  /** The text of the last chunk. */
  text = "";
  private readonly decoder = new TextDecoder();
  private left = "";

  add(bytes: Uint8Array): string[] {
    this.text = this.decoder.decode(bytes, { stream: true });
    const lines = (this.left + this.text).split("\n");
    this.left = lines.pop() ?? "";
    return lines;
  }

  rest(): string[] {
    return this.left === "" ? [] : [this.left];
  }
}

async function readAtMost(response: Response, bytes: number): Promise<string> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let read = 0; read < bytes; ) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}
