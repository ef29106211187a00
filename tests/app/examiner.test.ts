import { mkdirSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import type { FakeEndpoint, FakeReply } from "../support/fake-endpoint.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";
import { tempFolder } from "../support/temp.ts";

const point = (id: string, verdict: string, quote = "") => ({
  id,
  reasoning: "The answer says that it overflows.",
  quote,
  verdict,
  missing: "",
});
const reply = (...points: object[]): FakeReply => ({
  kind: "text",
  text: JSON.stringify({ points, misconceptions: [] }),
  usage: { in: 200, out: 40 },
});
const row = {
  id: "a",
  question: "Why is the maximum subtracted before exponentiating?",
  points: [{ id: "overflow", text: "exponentials of large logits overflow" }],
  reference: "Exponentials of large logits overflow, so the largest is subtracted first.",
  answer: "Otherwise the exponentials of large logits overflow.",
  score: 1,
};
const ready: FakeReply = { kind: "text", text: "ready" };

describe("a model that examines a pile", () => {
  const servers: FakeEndpoint[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  async function run(
    { command, rows, tokens = 100_000 }: { command: string[]; rows: object[]; tokens?: number },
    ...replies: FakeReply[]
  ) {
    using home = tempFolder();
    const server = await fakeOpenAI({ contextLength: 4096 });
    servers.push(server);
    server.script(ready, ...replies);
    const file = home.file("rows.jsonl");
    mkdirSync(home.file("viva"));
    writeFileSync(home.file("viva/config.toml"), `max_tokens_per_session = ${tokens}\n`);
    writeFileSync(file, rows.map((one) => JSON.stringify(one)).join("\n"));
    const done = await viva([...command, file, "--json", "--model", "openai:tiny"], {
      dataDir: home.file("data"),
      env: { OPENAI_BASE_URL: `${server.url}/v1`, XDG_CONFIG_HOME: home.path },
    });
    return { ...done, asked: server.requests.filter(({ path }) => path.endsWith("/completions")).length - 1 };
  }

  it("grades by the chat's judge, and by rule what it can't read: the grader says which", async () => {
    const bad: FakeReply = { kind: "text", text: "well" };
    const { code, stderr, asked, ...done } = await run(
      {
        command: ["grade", "--input"],
        rows: [row, { ...row, id: "b" }, { ...row, id: "c", points: undefined }],
      },
      reply(point("overflow", "met", "exponentials of large logits overflow")),
      bad,
      bad,
      reply(point("claim-1", "met", "exponentials of large logits overflow")),
      reply(point("claim-1", "met", "exponentials of large logits overflow")),
    );
    expect(done.json()).toMatchObject([
      {
        id: "a",
        grader: "openai:tiny",
        verdict: "correct",
        points: [{ quote: "exponentials of large logits overflow" }],
      },
      { id: "b", grader: "rule" },
      { id: "c" },
    ]);
    expect(stderr).toContain("can't be read");
    expect(asked).toBeLessThanOrEqual(6);
    expect(code).toBe(0);
  });

  it("is measured like the rule, with what it used and who graded", async () => {
    const met = reply(point("overflow", "met", "exponentials of large logits overflow"));
    const { code, ...done } = await run({ command: ["eval", "grading"], rows: [row, row] }, met, met);
    expect(code).toBe(0);
    expect(done.json()[0]).toMatchObject({
      type: "eval.grading",
      n: 2,
      model: "openai:tiny",
      graders: { "openai:tiny": 2 },
      usage: { calls: 2, in: 400, out: 80 },
    });
  });

  it("classifies only where the rule is unsure", async () => {
    const rows = [
      { open_question: "Why is there a minus sign?", text: "give me a hint", label: "hint" },
      { open_question: "Why is there a minus sign?", text: "it goes against the gradient", label: "answer" },
    ];
    const { code, asked, ...done } = await run({ command: ["eval", "intents"], rows });
    expect(code).toBe(0);
    expect(asked).toBe(0);
    expect(done.json()[0]).toMatchObject({ n: 2, correct: 1, model: "openai:tiny", usage: { calls: 0 } });
  });

  it("stops politely when its tokens are used up: what was graded stays, exit 6", async () => {
    const met = reply(point("overflow", "met", "exponentials of large logits overflow"));
    const { code, stderr, asked, ...done } = await run(
      { command: ["grade", "--input"], rows: [row, row, row], tokens: 100 },
      met,
    );
    expect(done.json()).toHaveLength(1);
    expect(asked).toBe(1);
    expect(stderr).toContain("used up after 1 answer");
    expect(code).toBe(6);
  });

  it("exits 5 when the model can't be reached, before anything is graded", async () => {
    using home = tempFolder();
    const file = home.file("rows.jsonl");
    writeFileSync(file, JSON.stringify(row));
    for (const command of [
      ["grade", "--input"],
      ["eval", "grading"],
      ["eval", "intents"],
    ]) {
      const done = await viva([...command, file, "--json", "--model", "openai:tiny"], {
        dataDir: home.file("data"),
        env: { OPENAI_BASE_URL: "http://127.0.0.1:9/v1", XDG_CONFIG_HOME: home.path },
      });
      expect(done.code).toBe(5);
      expect(done.stdout).not.toContain("graded");
    }
  });
});
