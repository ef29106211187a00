import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedder } from "../../src/models/embedder.ts";
import { type FakeEmbedder, fakeEmbedder } from "../support/fake-embedder.ts";

let server: FakeEmbedder;
beforeEach(async () => {
  server = await fakeEmbedder();
});
afterEach(() => server.close());

const { signal } = new AbortController();
const key = "sk-planted-0123456789abcdef";
const open = {
  ollama: () => openEmbedder("ollama", "tiny", { baseUrl: server.url }),
  openai: () => openEmbedder("openai", "small", { baseUrl: `${server.url}/v1`, apiKey: key }),
};

describe("an embedder", () => {
  it.each(["ollama", "openai"] as const)("asks %s for one vector a text, in order", async (kind) => {
    const vectors = await open[kind]().embed(["a cat", "a car", "a car and its motor"], signal);
    expect(vectors.map((vector) => vector.map(Math.floor))).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 2, 0],
    ]);
  });

  it("names itself by its spec, and speaks to the endpoint as it wants it", async () => {
    await open.ollama().embed(["x"], signal);
    await open.openai().embed(["x"], signal);
    expect([open.ollama().name, open.openai().name]).toEqual(["ollama:tiny", "openai:small"]);
    expect(server.requests.map(({ path, model }) => [path, model])).toEqual([
      ["/api/embed", "tiny"],
      ["/v1/embeddings", "small"],
    ]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, `Bearer ${key}`]);
  });

  it("tells what went wrong, and never the key", async () => {
    server.fail(401, JSON.stringify({ error: { message: `no such key: ${key}` } }));
    const refused = await open
      .openai()
      .embed(["x"], signal)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: "ModelError", failure: "unauthorised" });
    expect(String(refused)).not.toContain(key);
  });

  it.each([
    ["no JSON", "<html>"],
    ["no vectors", "{}"],
    ["too few vectors", JSON.stringify({ embeddings: [] })],
  ])("refuses %s", async (_, body) => {
    server.fail(200, body);
    await expect(open.ollama().embed(["x"], signal)).rejects.toMatchObject({ failure: "server-error" });
  });

  it("says that nobody answers", async () => {
    await server.close();
    await expect(open.ollama().embed(["x"], signal)).rejects.toMatchObject({ failure: "unreachable" });
  });
});
