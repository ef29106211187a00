import { describe, expect, it } from "vitest";
import { endpointOf } from "../../src/models/endpoint.ts";
import { maskSecrets } from "../../src/models/secrets.ts";

describe("secrets", () => {
  it.each([
    ["Incorrect API key provided: sk-proj-abc123def456.", "sk-proj-abc123def456"],
    ["Authorization: Bearer abcdefgh12345678", "abcdefgh12345678"],
    ["http://anna:hunter2hunter@host:11434/v1 does not answer", "hunter2hunter"],
    ["GET https://host/v1?api_key=abcdef12&x=1", "abcdef12"],
    ["the house key is plainsecret", "plainsecret"],
  ])("are masked: %s", (text, secret) => {
    expect(maskSecrets(text, ["plainsecret"])).not.toContain(secret);
  });

  it("leave other text as it is", () => {
    const text = "the skip-connection at http://127.0.0.1:11434 answers 401";
    expect(maskSecrets(text, ["", "ab"])).toBe(text);
  });

  it("leave an address for a header", () => {
    const endpoint = endpointOf("https://anna:p%40ss@example.org:8080/v1/", "sk-key");
    expect(endpoint.baseUrl).toBe("https://example.org:8080/v1");
    expect(endpoint.headers.authorization).toBe(`Basic ${Buffer.from("anna:p@ss").toString("base64")}`);
    expect(endpoint.shown).toBe("https://example.org:8080/v1");
    expect(endpointOf("localhost:11434").baseUrl).toBe("http://localhost:11434");
  });
});
