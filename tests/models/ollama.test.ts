import { describe, expect, it } from "vitest";
import { ollama } from "../../src/models/ollama.ts";
import { modelContract } from "../contracts/model.ts";
import { fakeOllama, ollamaRefusals } from "../support/fake-ollama.ts";

const never = new AbortController().signal;

modelContract({
  name: "Ollama",
  serve: () => fakeOllama(),
  open: (baseUrl, silence) => ollama.open("tiny", { baseUrl, silence }, never),
  refusals: ollamaRefusals,
});

describe("ollama", () => {
  it("always sets the context and the length, and takes the context from the server", async () => {
    const server = await fakeOllama({ contextLength: 2048 });
    server.script({ kind: "text", text: "ok" });
    const model = await ollama.open("tiny", { baseUrl: server.url }, never);
    expect(model.contextLength).toBe(2048);
    await model.complete({ purpose: "probe", messages: [{ role: "user", content: "hi" }], signal: never });
    expect(server.requests.at(-1)!.body.options).toMatchObject({
      num_ctx: 2048,
      num_predict: 700,
      temperature: 0,
    });
    expect(server.requests.at(-1)!.body).not.toHaveProperty("think");
    await server.close();
  });

  it("asks for at most 8,192 tokens of context, and tells a thinking model not to", async () => {
    const server = await fakeOllama({ contextLength: 131_072, capabilities: ["completion", "thinking"] });
    server.script({ kind: "text", text: "ok" });
    const model = await ollama.open("tiny", { baseUrl: server.url }, never);
    expect(model.contextLength).toBe(8192);
    await model.complete({ purpose: "probe", messages: [{ role: "user", content: "hi" }], signal: never });
    expect(server.requests.at(-1)!.body.think).toBe(false);
    await server.close();
  });

  it("lists the chat models by what show says", async () => {
    const server = await fakeOllama({ models: ["tiny:latest"], capabilities: ["embedding"] });
    expect(await ollama.list({ baseUrl: server.url }, never)).toEqual([
      { spec: "ollama:tiny:latest", bytes: 1_000_000, contextLength: 2048, chat: false },
    ]);
    await server.close();
  });

  it("pulls with progress, and rejects where the stream says error with status 200", async () => {
    const lines = [
      { status: "pulling manifest" },
      { status: "pulling 8daa9", digest: "8daa9", total: 100, completed: 40 },
      { status: "success" },
    ];
    const good = await fakeOllama({ pull: lines });
    const seen: string[] = [];
    const onProgress = ({ status, completed }: { status: string; completed?: number | undefined }) =>
      void seen.push(`${status} ${completed ?? "-"}`);
    await ollama.pull!("tiny", { baseUrl: good.url }, { onProgress, signal: never });
    expect(seen).toEqual(["pulling manifest -", "pulling 8daa9 40", "success -"]);
    await good.close();

    const bad = await fakeOllama({
      pull: [{ status: "pulling manifest" }, { error: "pull model manifest: file does not exist" }],
    });
    const pull = ollama.pull!("nope", { baseUrl: bad.url }, { onProgress, signal: never });
    await expect(pull).rejects.toMatchObject({
      name: "ModelError",
      message: expect.stringContaining("does not exist"),
    });
    await bad.close();
  });

  it("says how to fetch a model that is not there", async () => {
    const server = await fakeOllama({ models: [] });
    server.script(ollamaRefusals.missing);
    const model = await ollama.open("tiny", { baseUrl: server.url }, never);
    const call = model.complete({
      purpose: "probe",
      messages: [{ role: "user", content: "hi" }],
      signal: never,
    });
    await expect(call).rejects.toMatchObject({ hint: expect.stringContaining("viva models pull tiny") });
    await server.close();
  });
});
