import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openai } from "../../src/models/openai.ts";
import { modelContract } from "../contracts/model.ts";
import { fakeOpenAI, openaiRefusals } from "../support/fake-openai.ts";

const never = new AbortController().signal;

modelContract({
  name: "An OpenAI-compatible endpoint",
  serve: () => fakeOpenAI(),
  open: (url, silence) => openai.open("tiny", { baseUrl: `${url}/v1`, silence }, never),
  refusals: openaiRefusals,
});

describe("openai", () => {
  it("uses chat completions with the key, and asks for the usage", async () => {
    const server = await fakeOpenAI();
    server.script({ kind: "text", text: "ok" });
    const model = await openai.open("tiny", { baseUrl: `${server.url}/v1`, apiKey: "sk-test" }, never);
    await model.complete({ purpose: "probe", messages: [{ role: "user", content: "hi" }], signal: never });
    const { path, headers, body } = server.requests.at(-1)!;
    expect(path).toBe("/v1/chat/completions");
    expect(headers.authorization).toBe("Bearer sk-test");
    expect(body).toMatchObject({ stream_options: { include_usage: true }, max_tokens: 700, temperature: 0 });
    await server.close();
  });

  it.each([
    ["llama.cpp's slot", { contextLength: 1536 }, 1536],
    ["vLLM's model page", { models: [{ id: "tiny", max_model_len: 3000 }] }, 3000],
    ["nobody: the default, not what the model was trained with", {}, 4096],
  ])("takes the context length from %s", async (_, options, length) => {
    const server = await fakeOpenAI(options);
    const model = await openai.open("tiny", { baseUrl: `${server.url}/v1` }, never);
    expect(model.contextLength).toBe(length);
    await server.close();
  });

  it("turns thinking off where the chat template has a switch for it, and sends nothing unknown elsewhere", async () => {
    for (const [options, kwargs] of [
      [{ contextLength: 2048, chatTemplate: "{% if enable_thinking %}" }, { enable_thinking: false }],
      [{ contextLength: 2048 }, undefined],
      [{}, undefined],
    ] as const) {
      const server = await fakeOpenAI(options);
      server.script({ kind: "text", text: "ok" });
      const model = await openai.open("tiny", { baseUrl: `${server.url}/v1` }, never);
      await model.complete({ purpose: "probe", messages: [{ role: "user", content: "hi" }], signal: never });
      expect(server.requests.at(-1)!.body.chat_template_kwargs).toEqual(kwargs);
      await server.close();
    }
  });

  it("bounds a reply's strings where the server makes a grammar of them, and nowhere else", async () => {
    for (const [options, lengths] of [
      [{ contextLength: 2048 }, true],
      [{}, false],
    ] as const) {
      const server = await fakeOpenAI(options);
      server.script({ kind: "text", text: '{"note":"x"}' });
      const model = await openai.open("tiny", { baseUrl: `${server.url}/v1` }, never);
      const schema = z.strictObject({ note: z.string().max(90) });
      const messages = [{ role: "user" as const, content: "hi" }];
      await model.complete({ purpose: "probe", messages, signal: never, schema });
      expect(JSON.stringify(server.requests.at(-1)!.body).includes('"maxLength":90')).toBe(lengths);
      await server.close();
    }
  });

  it("lists the endpoint's models", async () => {
    const server = await fakeOpenAI();
    const models = await openai.list({ baseUrl: `${server.url}/v1` }, never);
    expect(models).toEqual([{ spec: "openai:tiny", contextLength: undefined, chat: true }]);
    await server.close();
  });
});
