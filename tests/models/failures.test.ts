import { afterEach, describe, expect, it } from "vitest";
import { ollama } from "../../src/models/ollama.ts";
import { openai } from "../../src/models/openai.ts";
import type { Model } from "../../src/ports/model.ts";
import {
  codes,
  goodAnswer,
  passages,
  question,
  reasonerOver,
  rule,
  turn,
  verdicts,
} from "../reasoning/by-model/setup.ts";
import type { FakeEndpoint, FakeReply } from "../support/fake-endpoint.ts";
import { fakeOllama, ollamaRefusals } from "../support/fake-ollama.ts";
import { fakeOpenAI, openaiRefusals } from "../support/fake-openai.ts";

const never = new AbortController().signal;
const silence = { firstMs: 500, nextMs: 500, noticeMs: 5 };
const key = "sk-planted0123456789";

interface Kind {
  readonly name: string;
  serve(): Promise<FakeEndpoint>;
  open(url: string): Promise<Model>;
  readonly refusals: Record<"missing" | "busy" | "overflow" | "crash" | "limited" | "foreign", FakeReply>;
}
const kinds: Kind[] = [
  {
    name: "ollama",
    serve: () => fakeOllama(),
    open: (url) => ollama.open("tiny", { baseUrl: url.replace("//", `//anna:${key}@`), silence }, never),
    refusals: ollamaRefusals,
  },
  {
    name: "openai",
    serve: () => fakeOpenAI(),
    open: (url) => openai.open("tiny", { baseUrl: `${url}/v1`, apiKey: key, silence }, never),
    refusals: openaiRefusals,
  },
];

const input = { question, answer: goodAnswer, passages };
const good = JSON.stringify(
  verdicts([
    { verdict: "met", quote: "exp of big logits would overflow" },
    { verdict: "met", quote: "the factor cancels" },
  ]),
);

describe.each(kinds)("a turn over $name", ({ serve, open, refusals }) => {
  const servers: FakeEndpoint[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  async function judged(...replies: FakeReply[]) {
    const server = await serve();
    servers.push(server);
    server.script(...replies);
    const { reasoner } = reasonerOver(await open(server.url));
    const { context, budget } = turn();
    const outcome = await reasoner.judge(input, context);
    expect(JSON.stringify([outcome, budget.calls])).not.toContain(key);
    return { ...outcome, calls: budget.calls, server };
  }

  it("is graded by the model", async () => {
    const { value, calls } = await judged({ kind: "text", text: good, usage: { in: 210, out: 60 } });
    expect(value.grader).toMatchObject({ usage: { calls: 1, in: 210, out: 60 } });
    expect(calls[0]!.firstMs).toBeGreaterThan(0);
  });

  it.each<[string, FakeReply[], string]>([
    ["a wrong key", [refusals.foreign], "model-unauthorised"],
    ["a missing model", [refusals.missing], "model-no-such-model"],
    ["a server that stays busy", [refusals.busy, refusals.busy], "model-busy"],
    ["a server that keeps crashing", [refusals.crash, refusals.crash], "model-server-error"],
    ["a limit that stays", [refusals.limited, refusals.limited], "model-rate-limited"],
    ["silence", [{ kind: "silence" }], "model-silent"],
    ["a stall in the middle", [{ kind: "silence", after: good.slice(0, 40) }], "model-silent"],
    [
      "two breaks",
      [
        { kind: "break", after: "{" },
        { kind: "break", after: "{" },
      ],
      "model-broken-stream",
    ],
    [
      "two empty replies",
      [
        { kind: "text", text: "" },
        { kind: "text", text: "" },
      ],
      "model-empty",
    ],
    [
      "two bad replies",
      [
        { kind: "text", text: "{" },
        { kind: "text", text: "well" },
      ],
      "model-unreadable",
    ],
    [
      "an answer without end, twice",
      [
        { kind: "endless", piece: "a b " },
        { kind: "endless", piece: "a b " },
      ],
      "model-unreadable",
    ],
    [
      "a refusal",
      [
        { kind: "text", text: "I can't do that." },
        { kind: "text", text: "I can't." },
      ],
      "model-unreadable",
    ],
    [
      "thoughts only",
      [
        { kind: "text", text: "<think>hm" },
        { kind: "text", text: "", thinking: "hm" },
      ],
      "model-empty",
    ],
  ])("goes on by rule after %s, and says so", async (_, replies, code) => {
    const { value, notices, calls } = await judged(...replies);
    expect(value).toEqual((await rule.judge(input, turn().context)).value);
    expect(codes(notices)).toEqual([code]);
    expect(calls.length).toBeLessThanOrEqual(2);
  });

  it("goes on by rule when the real context is too small for the rubric", async () => {
    const { value, notices, calls } = await judged(refusals.overflow);
    expect(value.grader.name).toBe("rule");
    expect(codes(notices)).toEqual(["model-context-overflow"]);
    expect(calls).toHaveLength(1);
  });

  it("goes on by rule when nobody answers", async () => {
    const server = await serve();
    await server.close();
    const { reasoner } = reasonerOver(await open(server.url));
    const { value, notices } = await reasoner.judge(input, turn().context);
    expect(value.grader.name).toBe("rule");
    expect(codes(notices)).toEqual(["model-unreachable"]);
    expect(JSON.stringify(notices)).not.toContain(key);
  });
});
