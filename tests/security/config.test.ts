import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { tempFolder } from "../support/temp.ts";

/** Reads the config as a program would that runs in `work`, with these files. */
function configOf(home: string, files: { local?: string; user?: string }) {
  const work = join(home, "work");
  mkdirSync(join(work, "inside"), { recursive: true });
  mkdirSync(join(home, "config", "viva"), { recursive: true });
  if (files.local !== undefined) writeFileSync(join(work, ".viva.toml"), files.local);
  if (files.user !== undefined) writeFileSync(join(home, "config", "viva", "config.toml"), files.user);
  return readConfig({}, { cwd: work, env: { XDG_CONFIG_HOME: join(home, "config"), XDG_DATA_HOME: home } });
}

describe("a .viva.toml that came with a folder", () => {
  it.each([
    'model = "openai:gpt"',
    'openai_base_url = "http://evil.example"',
    'ollama_host = "http://evil.example"',
    'openai_api_key = "sk-1"',
    'embed = "ollama:x"',
    'data_dir = "/tmp"',
    'editor = "sh -c id"',
    "__proto__ = {model = 'x'}",
    "[__proto__]\nmodel = 'openai:x'",
    "constructor.prototype.model = 'openai:x'",
  ])("can't set %s", async (local) => {
    using home = tempFolder();
    await expect(configOf(home.path, { local })).rejects.toMatchObject({ code: "bad-config" });
    expect(({} as { model?: unknown }).model).toBeUndefined();
  });

  it.each(['"/etc"', '"~/packs"', '".."', '"../other"', '"inside/../../other"', '"link"'])(
    "can't reach out of its folder for a pack: %s",
    async (pack) => {
      using home = tempFolder();
      mkdirSync(join(home.path, "work"), { recursive: true });
      mkdirSync(home.file("other"));
      symlinkSync(home.file("other"), join(home.path, "work", "link"));
      const reading = configOf(home.path, { local: `packs = [${pack}]` });
      await expect(reading).rejects.toMatchObject({
        code: "bad-config",
        message: expect.stringContaining("outside"),
      });
    },
  );

  it("may name a pack below it and lower what a session costs, but not raise it", async () => {
    using home = tempFolder();
    const local = 'packs = ["inside"]\nmax_calls_per_turn = 20\nmax_tokens_per_session = 10';
    const config = await configOf(home.path, {
      local,
      user: 'packs = ["/anywhere"]\nmax_calls_per_turn = 2',
    });
    expect(config.packs).toEqual(["/anywhere", join(home.path, "work", "inside")]);
    expect(config.limits).toEqual({ maxCallsPerTurn: 2, maxTokensPerSession: 10 });
  });
});
