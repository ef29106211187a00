import { describe, expect, it } from "vitest";
import { fakeOllama } from "../support/fake-ollama.ts";
import { vivaOnTerminal } from "../support/pty/pseudo-terminal.ts";
import { tempFolder } from "../support/temp.ts";

const prompt = /❯ ?\n$/;

describe("a model's answer on a terminal", () => {
  it.each([
    ["Esc", "\u001b"],
    ["Ctrl-C", "\u0003"],
  ])("stops on %s, keeps what was said and typed, and goes on", async (_, key) => {
    using folder = tempFolder();
    const server = await fakeOllama();
    try {
      server.script({ kind: "silence", after: "Thinking about softmax" });
      await using terminal = vivaOnTerminal(["--data-dir", folder.path, "--model", "ollama:tiny"], {
        env: { OLLAMA_HOST: server.url },
      });
      await terminal.until(prompt);
      terminal.type("/ask what is softmax?\r");
      await terminal.until("Esc stops");
      terminal.type("typed ahead");
      await terminal.until("❯ typed ahead");
      terminal.type(key);
      const text = await terminal.until((seen) => seen.includes("Stopped. What you said is kept."));
      expect(text).toContain("❯ /ask what is softmax?");
      await terminal.until(/❯ typed ahead\n$/);
    } finally {
      await server.close();
    }
  });

  it("keeps an answer sent too early on the line, and says so only until the turn is over", async () => {
    using folder = tempFolder();
    const server = await fakeOllama();
    server.script({ kind: "silence", after: "Thinking about softmax" });
    await using terminal = vivaOnTerminal(["--data-dir", folder.path, "--model", "ollama:tiny"], {
      env: { OLLAMA_HOST: server.url },
    });
    await terminal.until(prompt);
    terminal.type("/ask what is softmax?\r");
    await terminal.until("Esc stops");
    terminal.type("too early\r");
    await terminal.until("Your text is kept");
    await server.close();
    await terminal.until(/❯ too early\n$/);
  });
});
