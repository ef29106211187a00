import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";
import { tempFolder } from "../support/temp.ts";

const preload = pathToFileURL(resolve("tests/support/watch-network.mjs")).href;

/** Set in a shell for other work; LangChain would trace every call there. */
const foreign = {
  LANGSMITH_TRACING: "true",
  LANGCHAIN_TRACING_V2: "true",
  LANGSMITH_TRACING_V2: "true",
  LANGSMITH_API_KEY: "lsv2_planted_0123456789",
  LANGCHAIN_API_KEY: "lsv2_planted_0123456789",
  LANGSMITH_ENDPOINT: "http://127.0.0.1:59999",
  LANGSMITH_GATEWAY: "http://127.0.0.1:59999",
  LANGCHAIN_VERBOSE: "true",
  OPENAI_LOG: "debug",
};

/** Runs commands of the built program with every connection watched; gives what was connected to and looked up. */
async function watched(
  home: string,
  commands: readonly { args: string[]; input?: string }[],
  env: Record<string, string>,
): Promise<{ touched: string[]; runs: Awaited<ReturnType<typeof viva>>[] }> {
  const log = `${home}/network.log`;
  const runs = [];
  for (const { args, input } of commands) {
    const watching = { ...foreign, ...env, VIVA_TEST_NETWORK: log, NODE_OPTIONS: `--import ${preload}` };
    const began = existsSync(log) ? readFileSync(log, "utf8").length : 0;
    runs.push(
      await viva(args, { dataDir: `${home}/data`, env: watching, ...(input === undefined ? {} : { input }) }),
    );
    expect(readFileSync(log, "utf8").slice(began), "the watch was on").toContain("watching");
  }
  const lines = readFileSync(log, "utf8").split("\n");
  return { runs, touched: [...new Set(lines.filter((line) => line !== "" && line !== "watching"))] };
}

const session = "/hint\nit follows the negative gradient\n/ask what is a logit?\n/giveup\n/progress\n";

describe("the network", () => {
  it("is not touched without an endpoint, but for Ollama's port on this machine", async () => {
    using home = tempFolder();
    writeFileSync(
      home.file("notes.md"),
      "# Notes\n\nSee http://example.com/a.png ![x](http://example.com/b.png).\n",
    );
    writeFileSync(
      home.file("page.html"),
      '<html><head><link rel="stylesheet" href="http://example.com/x.css"><script src="http://example.com/x.js"></script></head><body><h1>Page</h1><img src="http://example.com/i.png"><iframe src="http://example.com/"></iframe><p>Some text about gradients.</p></body></html>',
    );

    // A key alone names no endpoint; `--model ""` is the default choice, which looks for Ollama.
    const { touched, runs } = await watched(
      home.path,
      [
        { args: ["chat", "--json", "--model", "", "--topic", "softmax"], input: session },
        { args: ["ingest", "--json", home.file("notes.md"), home.file("page.html")] },
        { args: ["search", "gradients"] },
        { args: ["ask", "what is a logit?"] },
        { args: ["progress"] },
        { args: ["doctor", "--model", ""] },
        { args: ["test", "tests/scenarios/answers/give-up.yaml"] },
      ],
      { OPENAI_API_KEY: "sk-planted-0123456789" },
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(runs[0]!.json().filter(({ type }) => type === "turn.end")).toHaveLength(6);
    expect(touched).toEqual(["connect 127.0.0.1:11434"]);
  }, 240_000);

  it("is touched at the configured endpoint only", async () => {
    using home = tempFolder();
    const server = await fakeOpenAI();
    server.script(
      ...Array.from({ length: 20 }, () => ({ kind: "text", text: "A logit is a raw score [1]." }) as const),
    );
    const { touched, runs } = await watched(
      home.path,
      [
        { args: ["chat", "--json", "--model", "openai:tiny", "--topic", "softmax"], input: session },
        { args: ["ask", "what is a logit?", "--model", "openai:tiny"] },
      ],
      { OPENAI_API_KEY: "sk-planted-0123456789", OPENAI_BASE_URL: `${server.url}/v1` },
    );
    await server.close();
    expect(server.requests.filter(({ path }) => path.endsWith("/chat/completions")).length).toBeGreaterThan(
      0,
    );
    const here = server.url.replace("http://", "");
    expect(touched).toEqual([`connect ${here}`]);
    // Nothing of what the libraries would print about their requests is between the events.
    expect(runs[0]!.json().every(({ v }) => v === 1)).toBe(true);
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toContain("planted");
  }, 120_000);
});
