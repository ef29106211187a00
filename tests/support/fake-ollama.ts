import { type FakeEndpoint, type FakeReply, serve, tokensOf } from "./fake-endpoint.ts";

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const stamp = { model: "tiny:latest", created_at: "2026-01-01T00:00:00Z" };

/** What the server has; `show` and `tags` may disagree, as they do. */
export interface FakeOllamaOptions {
  readonly contextLength?: number;
  readonly capabilities?: readonly string[];
  readonly models?: readonly string[];
  /** The lines of a pull. */
  readonly pull?: readonly unknown[];
}

/** Ollama as it behaves (0.12): NDJSON, a last line with `done_reason`, zero fields left out. */
export function fakeOllama(options: FakeOllamaOptions = {}): Promise<FakeEndpoint> {
  const {
    contextLength = 2048,
    capabilities = ["completion"],
    models = ["tiny:latest"],
    pull = [],
  } = options;
  return serve({
    chatPath: "/api/chat",
    headers: () => ({ "content-type": "application/x-ndjson" }),
    frames: (text) =>
      tokensOf(text).map((content) =>
        line({ ...stamp, message: { role: "assistant", content }, done: false }),
      ),
    thinking: (text) =>
      tokensOf(text).map((thinking) =>
        line({ ...stamp, message: { role: "assistant", content: "", thinking }, done: false }),
      ),
    end: ({ finish = "stop", usage }) => [
      line({
        ...stamp,
        message: { role: "assistant", content: "" },
        done: true,
        done_reason: finish,
        total_duration: 41_000_000,
        load_duration: 9_000_000,
        ...(usage ? { prompt_eval_count: usage.in, eval_count: usage.out } : {}),
      }),
    ],
    errorFrame: (message) => line({ error: message }),
    page: (path, body) => {
      if (path === "/api/tags") {
        return page(200, { models: models.map((name) => ({ name, model: name, size: 1_000_000 })) });
      }
      if (path === "/api/pull") return { status: 200, body: pull.map(line).join("") };
      if (path !== "/api/show") return undefined;
      const name = String(body.model ?? body.name);
      const known = models.some((model) => model === name || model === `${name}:latest`);
      if (!known) return page(404, { error: `model '${name}:latest' not found` });
      return page(200, {
        model_info: { "general.architecture": "llama", "llama.context_length": contextLength },
        capabilities,
      });
    },
  });
}

const page = (status: number, body: unknown) => ({ status, body: JSON.stringify(body) });

/** The refusals of the findings, word for word. */
export const ollamaRefusals = {
  missing: { kind: "status", status: 404, body: `{"error":"model 'tiny' not found"}` },
  busy: {
    kind: "status",
    status: 503,
    body: `{"error":"server busy, please try again.  maximum pending requests exceeded"}`,
  },
  overflow: {
    kind: "status",
    status: 400,
    body: JSON.stringify({
      error: JSON.stringify({
        error: {
          code: 400,
          message: "the request exceeds the available context size",
          type: "exceed_context_size_error",
          n_prompt_tokens: 900,
          n_ctx: 512,
        },
      }),
    }),
  },
  crash: { kind: "status", status: 500, body: `{"error":"llama runner process has terminated"}` },
  limited: {
    kind: "status",
    status: 429,
    body: `{"error":"too many requests"}`,
    headers: { "retry-after": "2" },
  },
  foreign: { kind: "status", status: 403, body: "" },
} as const satisfies Record<string, FakeReply>;
