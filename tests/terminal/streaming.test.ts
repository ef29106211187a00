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

  it("draws its table, code and list as such, and says where a text that was stopped stands", async () => {
    using folder = tempFolder();
    const server = await fakeOllama();
    const claim = "Temperature never changes the ranking, so greedy decoding ignores it [1].";
    const table = "| T | distribution |\n|---|---|\n| T → 0 | approaches argmax [1] |";
    const code = "```python\nh = softmax(z / T)\n```";
    server.script(
      { kind: "text", text: `${claim}\n\n- \`T > 1\` narrows the gaps [1]\n\n${table}\n\n${code}\n` },
      { kind: "silence", after: `${claim} More of it` },
    );
    await using terminal = vivaOnTerminal(["--data-dir", folder.path, "--model", "ollama:tiny"], {
      columns: 60,
      env: { OLLAMA_HOST: server.url },
    });
    await terminal.until(prompt);
    terminal.type("/ask what does temperature do to the softmax distribution?\r");
    const text = await terminal.until((seen) => seen.includes("[1] Softmax") && prompt.test(seen));
    expect(text).toContain("\n• T > 1 narrows the gaps [1]\n");
    expect(text).toMatch(/\nT +distribution\n─+ {2}─+\nT → 0 +approaches argmax \[1\]\n/);
    expect(text).toContain("\n  h = softmax(z / T)\n\n(the tutor's own, not from the sources)\n");
    terminal.type("/ask what does temperature do to the softmax distribution?\r");
    await terminal.until((seen) => seen.split("greedy decoding").length === 3);
    terminal.type("\u001b");
    await terminal.until(/ignores it\. \[1\]\n\n\[1\] Softmax.*\n(?: +.*\n)*\n· Stopped/);
    await server.close();
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
