import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { say } from "../../graphs/tutor/node.ts";
import { runFiles } from "../../src/testing/files/run-files.ts";
import { updateFile } from "../../src/testing/files/update.ts";
import {
  assertScenario,
  coverageOf,
  prettyScenario,
  runScenario,
  type ScenarioInput,
} from "../../src/testing/index.ts";
import { reporters } from "../../src/testing/report/reporter.ts";
import { tempFolder } from "../support/temp.ts";

const pack = "tests/fixtures/packs/mini";
const full = "/answer The leaf takes in carbon dioxide and water and gives off oxygen.";
const scenario = (rest: Omit<ScenarioInput, "name" | "given">): ScenarioInput => ({
  name: "a scenario of a test",
  given: { pack },
  ...rest,
});

describe("runScenario", () => {
  it("passes over what is not spoken of", async () => {
    const result = await runScenario(scenario({ turns: [{ say: full }] }));
    expect(result).toMatchObject({ ok: true, failures: [], turns: 2, kills: 0 });
  });

  it("says what differs, with the turn", async () => {
    const turns = [
      { say: full, expect: { grade: { verdict: "wrong" as const, points: { water: "missed" as const } } } },
    ];
    const { failures } = await runScenario(scenario({ turns }));
    expect(
      failures.map(({ at, turn, expected, actual }) => ({ at: at.join("."), turn, expected, actual })),
    ).toEqual([
      { at: "grade.verdict", turn: 1, expected: "wrong", actual: "correct" },
      { at: "grade.points.water", turn: 1, expected: "missed", actual: "met" },
    ]);
  });

  it("fails for an error that no expectation speaks of", async () => {
    const { failures } = await runScenario(scenario({ turns: [{ say: full, fail: { node: "judge" } }] }));
    expect(failures[0]?.message).toContain("an error that was not expected: internal");
  });

  it("fails for a line of the script that is not used, and for a call that has none", async () => {
    const unused = await runScenario(
      scenario({ model: { script: [{ for: "hint", text: "never" }] }, turns: [{ say: full }] }),
    );
    expect(unused.failures.map(({ message }) => message)).toEqual([
      "no call came for this line of the script",
    ]);
    const unexpected = await runScenario(
      scenario({ model: { script: [], others: "script" }, turns: [{ say: full }] }),
    );
    expect(unexpected.failures[0]?.message).toBe(
      "the script has no line for this call: judge at judge in turn 1",
    );
  });

  it("runs a graph with a changed node", async () => {
    const silent = await runScenario(
      scenario({ turns: [{ command: "/hint", expect: { says: "changed" } }] }),
      {
        wrap: (name, factory) =>
          name === "hint" ? () => (_, tools) => ({ work: { said: [say(tools, "changed")] } }) : factory,
      },
    );
    expect(silent.failures).toEqual([]);
  });

  it("rejects a scenario with a fault, naming it", async () => {
    await expect(runScenario(scenario({ turns: [{ say: "x", in: "nowhere" }] }))).rejects.toMatchObject({
      code: "bad-scenario",
      message: expect.stringContaining('no terminal "nowhere" was opened before'),
    });
    await expect(runScenario("tests/fixtures/nothing.yaml")).rejects.toMatchObject({
      code: "file-unreadable",
    });
  });

  it("says so when a pack or a question of the history does not exist", async () => {
    const lost = await runScenario({ name: "x", given: { pack: "tests/nowhere" }, turns: [{ wait: "1s" }] });
    expect(lost.failures[0]?.message).toContain("There is no pack");
    const history = [{ question: "no/such/question", at: "-1d", score: 1 }];
    const odd = await runScenario({ name: "x", given: { pack, history }, turns: [{ wait: "1s" }] });
    expect(odd.failures[0]?.message).toContain("no/such/question");
  });
});

describe("faults of scenario files", () => {
  const faults: [string, string, RegExp][] = [
    ["an unknown field", "name: x\nturns:\n  - say: hi\n    expct: {}\n", /:3: .*expct/],
    [
      "a wrong value deep inside",
      "name: x\nturns:\n  - say: hi\n    expect:\n      grade: {verdict: fine}\n",
      /:5: /,
    ],
    ["a command without a slash", "name: x\nturns:\n  - command: hint\n", /:3: .*begin with \//],
    ["no YAML", "name: [x\n", /:\d+: /],
    [
      "a script line that says two things",
      "name: x\nmodel: {script: [{text: a, stall: true}]}\nturns: [{say: a}]\n",
      /:2: .*exactly one/,
    ],
    [
      "a script line for a judgement that there is not",
      "name: x\nmodel:\n  script:\n    - text: a\n      for: jugde\nturns: [{say: a}]\n",
      /:5: .*judge/,
    ],
    [
      "a node that there is not",
      "name: x\nturns:\n  - say: a\n    expect:\n      avoids: [recrod]\n",
      /:5: .*record/,
    ],
    [
      "calls counted by a judgement that there is not",
      "name: x\nturns:\n  - say: a\n    expect:\n      calls: {by: {jugde: 1}}\n",
      /:5: .*jugde/,
    ],
  ];
  it.each(faults)("%s is told with its line", async (_, text, message) => {
    using folder = tempFolder();
    const file = folder.file("x.yaml");
    writeFileSync(file, text);
    await expect(runScenario(file)).rejects.toMatchObject({
      code: "bad-scenario",
      message: expect.stringMatching(message),
    });
  });
});

describe("reports", () => {
  it("show the difference and the conversation up to the failure", async () => {
    const result = await runScenario(
      scenario({ turns: [{ say: full, expect: { path: ["route", "hint"] } }, { command: "/why" }] }),
    );
    const text = prettyScenario(result);
    expect(text).toContain("turn 1: path differs");
    expect(text).toMatch(/- hint\n[\s\S]*\+ retrieve/);
    expect(text).toContain("1 you: /answer The leaf takes in");
    expect(text).not.toContain("2 you:");
  });

  it("are valid XML for JUnit, whatever a text holds", async () => {
    const result = await runScenario({
      ...scenario({ turns: [{ command: "/why", expect: { says: "<&\u0007>" } }] }),
      name: 'a "<b>" & c',
    });
    const totals = { scenarios: 1, failed: 1, faulty: 0, turns: 2, kills: 0, ms: 5 };
    const xml = reporters.junit.end(totals, [result]);
    expect(xml).toContain('name="a &quot;&lt;b&gt;&quot; &amp; c"');
    expect(xml).toContain("<failure");
    expect(xml).not.toContain("\u0007");
  });

  it("throw in assertScenario", async () => {
    await expect(
      assertScenario(scenario({ turns: [{ command: "/why", expect: { says: "no such text" } }] })),
    ).rejects.toThrow(/this text does not occur/);
  });

  it("count the nodes and edges that were taken", async () => {
    const { runs } = await runScenario(scenario({ turns: [{ command: "/why" }] }));
    const { nodes, edges } = await coverageOf(runs);
    expect(nodes).toMatchObject({ why: 1, route: 2, judge: 0 });
    expect(edges).toMatchObject({
      "start → route": 2,
      "route → why": 1,
      "close → end": 2,
      "judge → record": 0,
    });
  });
});

describe("runFiles", () => {
  it("finds files below folders, filters by name, and goes on after a faulty one", async () => {
    using folder = tempFolder();
    const good = `name: the good one\ngiven: {pack: ${process.cwd()}/${pack}}\nturns:\n  - command: /why\n`;
    writeFileSync(folder.file("a.yaml"), good);
    writeFileSync(folder.file("b.yaml"), "turns: 3\n");
    writeFileSync(folder.file("c.yml"), good.replace("good", "other"));
    const faults: string[] = [];
    const { totals } = await runFiles([folder.path], { onFault: (file) => faults.push(file) });
    expect(totals).toMatchObject({ scenarios: 2, failed: 0, faulty: 1 });
    expect(faults).toEqual([folder.file("b.yaml")]);
    const { results } = await runFiles([folder.path], { grep: "OTHER" });
    expect(results.map(({ name }) => name)).toEqual(["the other one"]);
  });

  it("updates values that differ and leaves comments and texts alone", async () => {
    using folder = tempFolder();
    const file = folder.file("a.yaml");
    writeFileSync(
      file,
      `name: to be updated # kept\ngiven: {pack: ${process.cwd()}/${pack}}\nturns:\n  - command: /why\n    expect:\n      path: [route]\n      says: nonsense\n      open: bread/rise/why\n`,
    );
    const [result] = (await runFiles([file])).results;
    expect(updateFile(result!)).toBe(2);
    const text = readFileSync(file, "utf8");
    expect(text).toContain("# kept");
    expect(text).toContain("path: [route, why, summarise, close]");
    expect(text).toContain("open: photosynthesis/inputs/name");
    expect(text).toContain("says: nonsense");
    copyFileSync(file, folder.file("again.yaml"));
    const [again] = (await runFiles([folder.file("again.yaml")])).results;
    expect(again?.failures.map(({ at }) => at[0])).toEqual(["says"]);
  });
});
