import { describe, expect, it, vi } from "vitest";
import type { Config } from "../../src/app/config.ts";
import { modelNames } from "../../src/cli/model-names.ts";
import { fakeOllama } from "../support/fake-ollama.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";

const configOf = (part: Partial<Config>) => ({ model: {}, openai: {}, ...part }) as Config;

describe("what may follow /model", () => {
  it("offers Ollama's models once they are known, and asks no endpoint with a key", async () => {
    const ollama = await fakeOllama({ models: ["tiny:latest", "other:1b"] });
    const openai = await fakeOpenAI();
    const names = modelNames(
      configOf({
        model: { spec: "openai:mine", demanded: true },
        ollamaHost: ollama.url,
        openai: { baseUrl: openai.url, key: "k" },
      }),
    );
    expect(names()).toEqual(["rule", "openai:mine"]);
    await vi.waitFor(() => expect(names()).toContain("ollama:other:1b"), 5_000);
    expect(names()).toContain("ollama:tiny:latest");
    expect(openai.requests).toEqual([]);
    await Promise.all([ollama.close(), openai.close()]);
  });

  it("offers the rule alone when nothing answers", async () => {
    const names = modelNames(configOf({ ollamaHost: "http://127.0.0.1:9" }));
    names();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(names()).toEqual(["rule"]);
  });
});
