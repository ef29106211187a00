import { afterEach, describe, expect, it } from "vitest";
import {
  chooseModel,
  demandModel,
  listModels,
  type ModelConfig,
  openModel,
  pullModel,
} from "../../src/app/models.ts";
import { probeModel } from "../../src/app/probe-model.ts";
import type { FakeEndpoint } from "../support/fake-endpoint.ts";
import { fakeOllama, ollamaRefusals } from "../support/fake-ollama.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";
import { scriptedModel } from "../support/scripted-model.ts";

const never = new AbortController().signal;
/** Port 9 is discard: nobody listens there. */
const nobody = "http://127.0.0.1:9";
const config = (more: Partial<ModelConfig> = {}): ModelConfig => ({
  model: { demanded: false },
  openai: {},
  ollamaHost: nobody,
  ...more,
});

const servers: FakeEndpoint[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function started(server: Promise<FakeEndpoint>): Promise<FakeEndpoint> {
  servers.push(await server);
  return servers.at(-1)!;
}

describe("the choice of a model", () => {
  it("is the first chat model of an Ollama server on loopback", async () => {
    const { url } = await started(fakeOllama({ models: ["first:latest", "second:latest"] }));
    const choice = await chooseModel(config({ ollamaHost: url }), never);
    expect(choice).toMatchObject({ kind: "model", model: { spec: "ollama:first:latest" }, notices: [] });
  });

  it("is the rule where nobody answers, or only an embedding model is there", async () => {
    expect(await chooseModel(config(), never)).toEqual({ kind: "rule", notices: [] });
    const { url } = await started(fakeOllama({ capabilities: ["embedding"] }));
    expect((await chooseModel(config({ ollamaHost: url }), never)).kind).toBe("rule");
  });

  it("asks nobody when the rule was chosen", async () => {
    const server = await started(fakeOllama());
    const choice = await chooseModel(
      config({ ollamaHost: server.url, model: { spec: "rule", demanded: true } }),
      never,
    );
    expect(choice.kind).toBe("rule");
    expect(server.requests).toEqual([]);
  });

  it("sends nothing anywhere for a key alone, and says how to turn it on", async () => {
    const server = await started(fakeOpenAI());
    const choice = await chooseModel(config({ openai: { key: "sk-x", baseUrl: `${server.url}/v1` } }), never);
    expect(choice.kind).toBe("rule");
    expect(choice.notices[0]!.message).toContain("--model openai:NAME");
    expect(server.requests).toEqual([]);
  });

  it("keeps a named model whose server is away, with a notice", async () => {
    const choice = await chooseModel(config({ model: { spec: "ollama:tiny", demanded: true } }), never);
    expect(choice).toMatchObject({ kind: "model", notices: [{ code: "model-unreachable" }] });
  });

  it.each(["tiny", "llama:x", "ollama:", ":x", "constructor:x"])("rejects %s as no spec", async (spec) => {
    await expect(openModel(spec, config(), never)).rejects.toMatchObject({ code: "usage" });
  });

  it("is demanded by commands about the model: unreachable ends with exit code 5", async () => {
    await expect(demandModel("ollama:tiny", config(), never)).rejects.toMatchObject({ exitCode: 5 });
    const server = await started(fakeOllama());
    server.script({ kind: "text", text: "ready" });
    expect((await demandModel("ollama:tiny", config({ ollamaHost: server.url }), never)).spec).toBe(
      "ollama:tiny",
    );
  });

  it("reads OLLAMA_HOST as the server's own listening address", async () => {
    const server = await started(fakeOllama());
    const port = new URL(server.url).port;
    const choice = await chooseModel(config({ ollamaHost: `0.0.0.0:${port}` }), never);
    expect(choice.kind).toBe("model");
  });
});

describe("models of the endpoints", () => {
  it("are listed for each endpoint that was named, with why one can't say", async () => {
    const { url } = await started(fakeOpenAI());
    const listings = await listModels(config({ openai: { baseUrl: `${url}/v1` } }), never);
    expect(listings).toMatchObject([
      { provider: "ollama", kind: "failed", error: { failure: "unreachable" } },
      { provider: "openai", kind: "models", models: [{ spec: "openai:tiny" }] },
    ]);
    expect((await listModels(config(), never)).map(({ provider }) => provider)).toEqual(["ollama"]);
  });

  it("are pulled from Ollama only", async () => {
    const { url } = await started(fakeOllama({ pull: [{ status: "success" }] }));
    const seen: string[] = [];
    const options = { onProgress: ({ status }: { status: string }) => void seen.push(status), signal: never };
    await pullModel("ollama:tiny", config({ ollamaHost: url }), options);
    expect(seen).toEqual(["success"]);
    await expect(pullModel("openai:x", config(), options)).rejects.toMatchObject({ code: "usage" });
  });
});

describe("the probes of the doctor", () => {
  it("find what works", async () => {
    const checks = await probeModel(scriptedModel(["Red.", { colour: "red", count: 3 }]), never);
    expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
      ["model", true],
      ["context", true],
      ["json", true],
    ]);
  });

  it("say what to do where something does not", async () => {
    const small = scriptedModel(["Red.", "red, I think"], { contextLength: 512 });
    const checks = await probeModel(small, never);
    expect(checks.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(checks.slice(1).every(({ remedy }) => remedy)).toBe(true);
  });

  it("stop at a server that refuses", async () => {
    const server = await started(fakeOllama());
    server.script(ollamaRefusals.missing);
    const model = await openModel("ollama:tiny", config({ ollamaHost: server.url }), never);
    expect(await probeModel(model, never)).toMatchObject([
      { name: "model", ok: false, remedy: expect.stringContaining("viva models pull tiny") },
    ]);
  });
});
