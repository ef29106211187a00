import { describe, expect, it } from "vitest";
import { acting } from "../hostile/well-formed.ts";
import { viva } from "../support/cli.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";
import { vivaOnTerminal } from "../support/pty/pseudo-terminal.ts";
import { tempFolder } from "../support/temp.ts";
import { attack, hostileDocuments, hostileHome } from "./hostile-home.ts";

/** What the program itself sends to a terminal: colours, moves, clearing, cursor, paste mode, synchronized frames. */
const own = /\u001b\[(?:[0-9;]*[mABCDGHJK]|\?(?:25|2004|2026)[lh])/g;

describe("what others wrote", () => {
  it("can't act on the terminal through any command's output", async () => {
    using home = tempFolder();
    const env = hostileHome(home.path);
    const data = { dataDir: home.file("data"), env };
    const ingest = await viva(["ingest", "-v", hostileDocuments(home.file("docs"))], data);
    expect(ingest.stderr).toContain("added:");
    expect(ingest.stderr).toContain("failed:");
    const answers = [
      `because of the quux ${attack}`,
      `/ask what is a zorp ${attack}`,
      "/hint",
      "/sources",
      "/why",
      "a",
      `/flag ${attack}`,
      "/progress",
      "/sessions",
      `/${attack}`,
    ];
    const chat = await viva(["--plain", "--topic", "attack"], { ...data, input: `${answers.join("\n")}\n` });
    expect(chat.stdout).toContain("vrobble");
    const json = await viva(["resume", "--json"], { ...data, input: `${answers.join("\n")}\n` });
    const id = String(json.json()[0]?.id);
    const rename = await viva(["sessions", "rename", id, `Mine ${attack}`], data);
    const others = await Promise.all(
      [
        ["sessions", "list", "--color", "always"],
        ["sessions", "show", id],
        ["topics", "--color", "always"],
        ["progress", "--color", "always"],
        ["sources", "list"],
        ["search", "flimflam of a quux"],
        ["ask", "what is a zorp?"],
        ["doctor"],
        ["export"],
        ["sessions", "show", attack],
        ["--topic", attack],
      ].map((args) => viva(args, data)),
    );
    const runs = [ingest, chat, json, rename, ...others];
    for (const { stdout, stderr } of runs) {
      for (const text of [stdout, stderr]) expect(text.replace(/\u001b\[[0-9;]*m/g, "")).not.toMatch(acting);
    }
    // A name with a line break can't pass for a line of the program's own.
    for (const { stdout } of runs.filter((run) => run !== json))
      expect(stdout).not.toMatch(/^Grade: Right, 100 %\.md/m);
    expect(json.json().every(({ v, type }) => v === 1 && typeof type === "string")).toBe(true);
    expect(json.json().filter(({ type }) => type === "turn.end")).toHaveLength(answers.length + 1);
  }, 240_000);

  it("can't act on a terminal that shows the chat, nor can a model", async () => {
    using home = tempFolder();
    const server = await fakeOpenAI();
    const words = `Softmax turns a vector of logits into probabilities ${attack} [1]. It is a function ${attack} [1].`;
    server.script(...Array.from({ length: 12 }, () => ({ kind: "text", text: words }) as const));
    const env = {
      ...hostileHome(home.path),
      OPENAI_BASE_URL: `${server.url}/v1`,
      OPENAI_API_KEY: "sk-test-0123456789",
    };
    await using terminal = vivaOnTerminal(
      ["--model", "openai:tiny", "--topic", "attack", "--data-dir", home.file("data")],
      { env },
    );
    await terminal.until(/vrobble/);
    terminal.type("/ask what does softmax do with a vector of logits?\r");
    await terminal.until(/\[1\] /);
    terminal.type("because of the \u202equux\r");
    await terminal.until(/graded by|Ungraded/);
    terminal.type("\u0004");
    await terminal.exit();
    await server.close();
    expect(server.requests.length).toBeGreaterThan(0);
    const bytes = Buffer.from(terminal.output, "latin1").toString("utf8");
    expect(bytes).toContain("\u001b[");
    expect(bytes.replace(own, "").replace(/\r/g, "")).not.toMatch(acting);
  }, 120_000);
});
