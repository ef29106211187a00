import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { openViva } from "../../src/app/viva.ts";
import type { TutorEvent } from "../../src/domain/events.ts";
import { fakeOllama } from "../support/fake-ollama.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe.each([
  ["ollama", () => fakeOllama(), (url: string) => ({ OLLAMA_HOST: url })],
  ["openai", () => fakeOpenAI(), (url: string) => ({ OPENAI_BASE_URL: `${url}/v1` })],
] as const)("a turn that is stopped over %s", (provider, serve, env) => {
  it.each([
    ["before the first token", { kind: "silence" }],
    ["in the middle of the stream", { kind: "silence", after: "Gradient descent follows" }],
  ] as const)("ends %s, at the server too, within a second, and the next one works", async (_, silent) => {
    const server = await serve();
    server.script(silent);
    const folder = mkdtempSync(join(tmpdir(), "viva-cancel-"));
    folders.push(folder);
    const config = await readConfig(
      { model: `${provider}:tiny`, dataDir: folder },
      { cwd: folder, env: { ...env(server.url), XDG_CONFIG_HOME: folder } },
    );
    const viva = await openViva(config);
    const events: TutorEvent[] = [];
    const conversation = await viva.converse({ topic: "gradient-descent" }, (event) => events.push(event));
    const asked = () => server.requests.find(({ body }) => body.stream === true);
    const stop = new AbortController();
    const turn = conversation.send("/ask what is the learning rate?", stop.signal);
    while (!asked()) await new Promise((resolve) => setTimeout(resolve, 5));
    const stoppedAt = performance.now();
    stop.abort();
    await turn;
    await asked()!.hungUp;
    expect(performance.now() - stoppedAt).toBeLessThan(1000);
    expect(events.at(-1)).toMatchObject({ type: "turn.end", ok: false });

    await conversation.send("/hint");
    expect(events.at(-1)).toMatchObject({ type: "turn.end", ok: true });
    await conversation.close();
    viva.close();
    await server.close();
  });
});
