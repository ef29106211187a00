import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { openViva } from "../../src/app/viva.ts";
import type { TutorEvent } from "../../src/domain/events.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";

const key = "sk-planted0123456789abcdef";
const password = "plantedpassword77";
const folder = mkdtempSync(join(tmpdir(), "viva-planted-"));
afterAll(() => rmSync(folder, { recursive: true }));

const refusal = (status: number) =>
  ({
    kind: "status",
    status,
    body: JSON.stringify({ error: { message: `Bad key ${key} for anna:${password}@host`, type: "x" } }),
  }) as const;

describe("a planted key", () => {
  it("is nowhere after a session: not in events, errors, database or checkpoints", async () => {
    const server = await fakeOpenAI();
    const config = await readConfig(
      { model: "openai:tiny", dataDir: folder, now: "2026-01-01T09:00:00Z" },
      {
        cwd: folder,
        env: {
          OPENAI_API_KEY: key,
          OPENAI_BASE_URL: `${server.url.replace("//", `//anna:${password}@`)}/v1`,
          XDG_CONFIG_HOME: folder,
        },
      },
    );
    // Each answer and question meets another failure, whose text holds the key.
    server.script(
      refusal(500),
      refusal(500),
      { kind: "text", text: `${key} is the key [1].` },
      { kind: "error-line", after: "{", message: `failed with ${key}` },
      refusal(401),
      refusal(401),
      refusal(401),
    );
    const viva = await openViva(config);
    const events: TutorEvent[] = [];
    const conversation = await viva.converse({ topic: "gradient-descent" }, (event) => events.push(event));
    await conversation.send("It follows the negative gradient with a step of the learning rate.");
    await conversation.send("/ask what is the learning rate?");
    await conversation.send("/answer the step size");
    await conversation.send("/ask what is momentum?");
    await conversation.close();
    viva.close();
    const asked = server.requests.filter(({ path }) => path.endsWith("/chat/completions"));
    await server.close();

    expect(asked.length).toBeGreaterThanOrEqual(3);
    const notices = events.filter(({ type }) => type === "notice");
    expect(notices.length).toBeGreaterThan(0);
    const everything = [
      JSON.stringify(events),
      ...filesOf(folder).map((file) => readFileSync(file, "latin1")),
    ];
    expect(everything.length).toBeGreaterThan(1);
    for (const text of everything) {
      expect(text.includes(key)).toBe(false);
      expect(text.includes(password)).toBe(false);
    }
  });
});

function filesOf(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name);
    return statSync(file).isDirectory() ? filesOf(file) : [file];
  });
}
