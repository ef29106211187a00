import { type FakeEndpoint, type FakeReply, serve, tokensOf } from "./fake-endpoint.ts";

const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const chunk = (choices: unknown[], rest: object = {}) =>
  event({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "tiny", choices, ...rest });
const delta = (fields: object) => chunk([{ index: 0, delta: fields, finish_reason: null }]);

export interface FakeOpenAIOptions {
  /** As llama.cpp tells it in /props; absent: the page is missing, as elsewhere. */
  readonly contextLength?: number;
  readonly chatTemplate?: string;
  readonly models?: readonly object[];
}

/** llama.cpp's server: `content: null` first, a finish chunk, a usage chunk without choices, `[DONE]`. */
export function fakeOpenAI(options: FakeOpenAIOptions = {}): Promise<FakeEndpoint> {
  const {
    contextLength,
    chatTemplate = "{{ messages }}",
    models = [{ id: "tiny", meta: { n_ctx_train: 99_999 } }],
  } = options;
  return serve({
    chatPath: "/v1/chat/completions",
    headers: () => ({ "content-type": "text/event-stream" }),
    frames: (text) => [
      delta({ role: "assistant", content: null }),
      ...tokensOf(text).map((content) => delta({ content })),
    ],
    thinking: (text) => tokensOf(text).map((reasoning_content) => delta({ reasoning_content })),
    end: ({ finish = "stop", usage }) => [
      chunk([{ index: 0, delta: {}, finish_reason: finish }]),
      chunk([], {
        usage: {
          prompt_tokens: usage?.in ?? 0,
          completion_tokens: usage?.out ?? 0,
          total_tokens: (usage?.in ?? 0) + (usage?.out ?? 0),
        },
      }),
      "data: [DONE]\n\n",
    ],
    errorFrame: (message) => event({ error: { code: 500, message, type: "server_error" } }),
    page: (path) => {
      if (path === "/v1/models") return page(200, { object: "list", data: models });
      if (path === "/props" && contextLength) {
        return page(200, {
          default_generation_settings: { n_ctx: contextLength },
          chat_template: chatTemplate,
        });
      }
      return undefined;
    },
  });
}

const page = (status: number, body: unknown) => ({ status, body: JSON.stringify(body) });
const refusal = (status: number, error: object) =>
  ({ kind: "status", status, body: JSON.stringify({ error }) }) as const;

export const openaiRefusals = {
  missing: refusal(404, { message: "The model `tiny` does not exist", code: "model_not_found" }),
  busy: refusal(503, { code: 503, message: "Loading model", type: "unavailable_error" }),
  overflow: refusal(400, {
    code: 400,
    message: "the request exceeds the available context size, try increasing it",
    type: "exceed_context_size_error",
    n_prompt_tokens: 900,
    n_ctx: 512,
  }),
  crash: refusal(500, { code: 500, message: "internal error", type: "server_error" }),
  limited: {
    kind: "status",
    status: 429,
    body: JSON.stringify({ error: { message: "Rate limit reached", type: "requests" } }),
    headers: { "retry-after": "2" },
  },
  foreign: refusal(401, {
    message: "Incorrect API key provided: sk-abcdef1234567890.",
    code: "invalid_api_key",
  }),
} as const satisfies Record<string, FakeReply>;
