import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { openViva } from "../../src/app/viva.ts";
import type { TutorEvent } from "../../src/domain/events.ts";
import { fakeOllama } from "../support/fake-ollama.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";
import { noise, syllables } from "../support/noise.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const messages = [
  "Because the step is taken against the gradient, scaled by the learning rate.",
  "the loss goes down",
  "what is a learning rate?",
  "/hint",
  "I don't know",
  "hm hm well",
  "what do you mean by that?",
  "the gradient points uphill, so we go the other way",
  "skip",
  "/progress",
];
/** Two syllables that no English word joins. */
const isNoise = (text: string) =>
  syllables.some((a) => text.includes(`zorp${a}`) || text.includes(`${a}zorp`));

describe.each([
  ["ollama", () => fakeOllama({ contextLength: 4096 }), (url: string) => ({ OLLAMA_HOST: url })],
  ["openai", () => fakeOpenAI({ contextLength: 4096 }), (url: string) => ({ OPENAI_BASE_URL: `${url}/v1` })],
] as const)("a session with a model of random weights over %s", (provider, serve, env) => {
  it("stays orderly, honest and alive", async () => {
    const server = await serve();
    server.script(...Array.from({ length: 60 }, (_, seed) => noise(seed + 1)));
    const folder = mkdtempSync(join(tmpdir(), "viva-noise-"));
    folders.push(folder);
    const config = await readConfig(
      { model: `${provider}:tiny`, dataDir: folder },
      { cwd: folder, env: { ...env(server.url), XDG_CONFIG_HOME: folder } },
    );
    const viva = await openViva(config);
    const events: TutorEvent[] = [];
    const conversation = await viva.converse({ topic: "gradient-descent" }, (event) => events.push(event));
    for (const message of messages) await conversation.send(message);
    await conversation.close();
    viva.close();
    await server.close();

    const ends = events.filter((event) => event.type === "turn.end");
    expect(ends).toHaveLength(messages.length + 1);
    expect(ends.every(({ ok }) => ok)).toBe(true);
    expect(ends.every(({ usage }) => (usage?.calls ?? 0) <= 3)).toBe(true);
    expect(events.filter(({ type }) => type === "error")).toEqual([]);
    // Noise is told to nobody, and grades nobody.
    expect(events.filter((event) => isNoise(JSON.stringify(event)))).toEqual([]);
    for (const event of events) if (event.type === "grade") expect(event.grader).toBe("rule");
    expect(events.some((event) => event.type === "notice" && event.code === "model-unfit")).toBe(true);
  });
});
