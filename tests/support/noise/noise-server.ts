import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { tokensOf } from "../fake-endpoint.ts";
import type { Shape } from "./noise-json.ts";
import { type Asked, NoiseModel, type NoiseReply } from "./noise-model.ts";

/** A call that the server answered, or began to answer. */
export interface NoiseCall extends Asked {
  readonly reply: NoiseReply;
}

export interface NoiseServer {
  readonly url: string;
  /** The chat calls so far. */
  readonly calls: readonly NoiseCall[];
  close(): Promise<void>;
}

interface Chat {
  model?: string;
  messages?: { role: string; content: string }[];
  format?: Shape;
  response_format?: { json_schema?: { schema?: Shape } };
  options?: { num_predict?: number };
  max_tokens?: number;
}

const json = (value: unknown) => JSON.stringify(value);

/**
 * A model of noise behind both protocols at once: chat completions as llama.cpp's server streams them, and
 * Ollama's `/api`. Chunks come at odd borders, and now and then slowly (`pauseMs` at most).
 */
export async function noiseServer(
  seed: number,
  { contextLength = 4096, pauseMs = 20 }: { contextLength?: number; pauseMs?: number } = {},
): Promise<NoiseServer> {
  const model = new NoiseModel(seed);
  const calls: NoiseCall[] = [];
  const pages: Record<string, (body: Chat) => unknown> = {
    "/v1/models": () => ({ object: "list", data: [{ id: "noise" }] }),
    "/props": () => ({ default_generation_settings: { n_ctx: contextLength }, chat_template: "{{ m }}" }),
    "/api/tags": () => ({ models: [{ name: "noise:latest", model: "noise:latest", size: 1_000_000 }] }),
    "/api/show": () => ({
      model_info: { "llama.context_length": contextLength },
      capabilities: ["completion"],
    }),
    "/api/version": () => ({ version: "0.12.0" }),
    "/api/pull": () => ({ status: "success" }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").replace(/\?.*/, "");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = (text === "" ? {} : JSON.parse(text)) as Chat;
    const ollama = path === "/api/chat";
    if (!ollama && path !== "/v1/chat/completions") {
      const page = pages[path];
      response.writeHead(page ? 200 : 404, { "content-type": "application/json" });
      response.end(page ? `${json(page(body))}\n` : json({ error: "not found" }));
      return;
    }
    const asked = askedOf(body);
    const reply = model.reply(asked);
    calls.push({ ...asked, reply });
    if (model.next() < 0.1) await setTimeout(model.next() * pauseMs);
    response.writeHead(200, { "content-type": ollama ? "application/x-ndjson" : "text/event-stream" });
    const bytes = Buffer.from((ollama ? ollamaFrames : openaiFrames)(reply).join(""));
    for (let at = 0; at < bytes.length && !response.destroyed; ) {
      const size = Math.ceil(1 + model.next() ** 3 * 1200);
      response.write(bytes.subarray(at, at + size));
      at += size;
      if (model.next() < 0.02) await setTimeout(model.next() * pauseMs);
    }
    response.end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function askedOf({ messages = [], format, response_format, options, max_tokens }: Chat): Asked {
  const of = (role: string) =>
    messages
      .filter((message) => message.role === role)
      .map(({ content }) => content)
      .join("\n");
  return {
    system: of("system"),
    user: of("user"),
    schema: format ?? response_format?.json_schema?.schema,
    most: options?.num_predict ?? max_tokens ?? 256,
  };
}

function ollamaFrames({ text, finish, tokens }: NoiseReply): string[] {
  const stamp = { model: "noise:latest", created_at: "2026-01-01T00:00:00Z" };
  const line = (content: string, more: object) =>
    `${json({ ...stamp, message: { role: "assistant", content }, ...more })}\n`;
  return [
    ...tokensOf(text).map((content) => line(content, { done: false })),
    line("", {
      done: true,
      done_reason: finish,
      total_duration: 1_000_000,
      prompt_eval_count: tokens.in,
      eval_count: tokens.out,
    }),
  ];
}

/** A reply as llama.cpp's server streams it. */
export function openaiFrames({ text, finish, tokens }: NoiseReply): string[] {
  const chunk = (choices: unknown[], more: object = {}) =>
    `data: ${json({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "noise", choices, ...more })}\n\n`;
  const delta = (fields: object, finish_reason: string | null = null) =>
    chunk([{ index: 0, delta: fields, finish_reason }]);
  const usage = {
    prompt_tokens: tokens.in,
    completion_tokens: tokens.out,
    total_tokens: tokens.in + tokens.out,
  };
  return [
    delta({ role: "assistant", content: null }),
    ...tokensOf(text).map((content) => delta({ content })),
    delta({}, finish),
    chunk([], { usage }),
    "data: [DONE]\n\n",
  ];
}
