import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import type { FakeEndpoint } from "../support/fake-endpoint.ts";
import { fakeOpenAI, openaiRefusals } from "../support/fake-openai.ts";
import { tempFolder } from "../support/temp.ts";

const key = "sk-planted0123456789";
const verdict = (id: string, quote: string) => ({
  id,
  reasoning: "The answer says it.",
  quote,
  verdict: "met",
  missing: "",
});
const judged = JSON.stringify({
  points: [verdict("carbon", "carbon dioxide"), verdict("water", "water"), verdict("oxygen", "oxygen")],
  misconceptions: [],
});
const scenario = (say = "/answer The leaf takes in carbon dioxide and water and gives off oxygen.") =>
  `name: recorded
given: {pack: ${JSON.stringify(resolve("tests/fixtures/packs/mini"))}}
model: {cassette: judged.cassette.json}
turns:
  - say: ${JSON.stringify(say)}
    expect: {grade: {verdict: correct, grader: "openai:tiny"}, calls: {by: {judge: 1}}}
`;

const praise = {
  kind: "text",
  text: "You named what goes in and what comes out. Next time say where in the leaf that happens.",
} as const;

describe("viva test --record", () => {
  const servers: FakeEndpoint[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  async function recording(...replies: Parameters<FakeEndpoint["script"]>) {
    const home = tempFolder();
    const server = await fakeOpenAI({ contextLength: 4096 });
    servers.push(server);
    server.script({ kind: "text", text: "ready" }, ...replies);
    const file = home.file("a.yaml");
    writeFileSync(file, scenario());
    const env = {
      OPENAI_BASE_URL: `${server.url.replace("//", "//anna:plantedword@")}/v1`,
      OPENAI_API_KEY: key,
    };
    const record = (more: string[] = []) =>
      viva(["test", "--record", "--model", "openai:tiny", ...more, file], {
        dataDir: home.file("data"),
        env,
      });
    const replay = () => viva(["test", file], { dataDir: home.file("data") });
    return { home, file, server, record, replay, cassette: home.file("judged.cassette.json") };
  }

  it("writes what the endpoint said, without secrets, and the replay needs no endpoint", async () => {
    const at = await recording({ kind: "text", text: judged, usage: { in: 300, out: 90 } }, praise);
    using home = at.home;
    const recorded = await at.record();
    expect(recorded.stderr).toMatch(/^recorded: .*\(2 calls\)$/m);
    expect(recorded.code).toBe(0);
    const text = readFileSync(at.cassette, "utf8");
    for (const secret of [key, "plantedword", at.server.url]) expect(text).not.toContain(secret);
    await servers.pop()!.close();
    expect((await at.replay()).code).toBe(0);

    writeFileSync(at.file, scenario("/answer The leaf takes in carbon dioxide and gives off oxygen."));
    const stale = await at.replay();
    expect(stale.code).toBe(1);
    expect(stale.stdout).toContain("judged.cassette.json: call 1 (judge) no longer fits the recording");
    expect(stale.stdout).toContain("+ The leaf takes in carbon dioxide and gives off oxygen.");

    writeFileSync(at.file, scenario("/skip"));
    expect((await at.replay()).stdout).toContain("calls of the recording did not come");
    expect(home.path).toBeTruthy();
  });

  it("exits 5 and writes nothing when the model can't be reached", async () => {
    const at = await recording();
    using home = at.home;
    await servers.pop()!.close();
    const run = await at.record();
    expect(run.code).toBe(5);
    expect(run.stderr + run.stdout).not.toContain(key);
    expect(() => readFileSync(at.cassette)).toThrow();
    expect(home.path).toBeTruthy();
  });

  it("writes nothing when the endpoint turns the model away in the middle", async () => {
    const at = await recording(openaiRefusals.foreign, openaiRefusals.foreign);
    using home = at.home;
    const run = await at.record();
    expect(run.stderr).toContain("not recorded");
    expect(run.code).toBe(1);
    expect(() => readFileSync(at.cassette)).toThrow();
    expect(home.path).toBeTruthy();
  });

  it("wants a model and a scenario that names a recording, and says which recording is missing", async () => {
    using home = tempFolder();
    const file = home.file("a.yaml");
    writeFileSync(file, scenario());
    expect((await viva(["test", "--record", file])).code).toBe(2);
    const missing = await viva(["test", file]);
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain("judged.cassette.json");
    expect(missing.stdout).toContain("viva test --record");
  });
});
