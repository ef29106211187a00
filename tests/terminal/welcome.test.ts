import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { welcomeLines } from "../../src/terminal/welcome.ts";
import { entry, PseudoTerminal, vivaOnTerminal } from "../support/pty/pseudo-terminal.ts";
import { tempFolder } from "../support/temp.ts";

const first = { kind: "first", topics: 26 } as const;

describe("the first run's lines", () => {
  it.each([
    [
      { model: "rule", documents: 0 },
      "no model (answers are graded by rule), no documents of your own",
      "/help here; viva ingest FOLDER for your documents; viva models for a model",
    ],
    [
      { model: "ollama:tiny", documents: 0 },
      "the model ollama:tiny, no documents of your own",
      "/help here; viva ingest FOLDER for your documents",
    ],
    [
      { model: "rule", documents: 1 },
      "no model (answers are graded by rule), 1 document of your own",
      "/help here; viva models for a model",
    ],
    [{ model: "ollama:tiny", documents: 3 }, "the model ollama:tiny, 3 documents of your own", "/help here"],
    [{ model: "ollama:tiny", documents: undefined }, "the model ollama:tiny", "/help here"],
  ])("say what was found and how to get what was not: %j", (found, have, more) => {
    expect(welcomeLines({ ...first, ...found })).toBe(`Found: 26 topics, ${have}.\nFor more: ${more}.\n`);
  });

  it("count the documents that were taken in before", async () => {
    using folder = tempFolder();
    const file = folder.file("notes.md");
    writeFileSync(file, "# Tides\n\nThe moon raises the tides, because it pulls at the near side more.\n");
    await using ingest = new PseudoTerminal([
      process.execPath,
      entry,
      "ingest",
      file,
      "--data-dir",
      folder.path,
    ]);
    expect(await ingest.exit()).toBe(0);
    await using terminal = vivaOnTerminal(["--data-dir", folder.path], { columns: 100 });
    const text = await terminal.until(/❯ ?\n$/);
    expect(text).toContain("1 document of your own");
    expect(text).not.toContain("viva ingest FOLDER");
  });
});
