import assert from "node:assert/strict";
import { test } from "node:test";
import { assertScenario, buildTestTutor, prettyScenario, runScenario } from "viva/testing";
import { fewHints } from "../src/few-hints.ts";

const scenario = new URL("../scenarios/few-hints.yaml", import.meta.url).pathname;

test("the changed graph keeps to its scenario", async () => {
  await assertScenario(scenario, { wrap: fewHints });
});

test("the usual graph does not: the scenario sees the change", async () => {
  const result = await runScenario(scenario);
  assert.equal(result.ok, false);
  assert.match(prettyScenario(result), /few-hints\.yaml:\d+: turn 3: this text does not occur/);
});

test("the third hint is refused, and the question stays open", async () => {
  const tutor = await buildTestTutor({ topic: "softmax", wrap: fewHints });
  try {
    await tutor.say("/hint");
    await tutor.say("/hint");
    const third = await tutor.say("/hint");
    assert.deepEqual(third.path, ["route", "hint", "summarise", "close"]);
    assert.match(third.text, /No more hints/);
    assert.equal((await tutor.memory()).open?.question, tutor.opening.question?.id);
  } finally {
    await tutor.close();
  }
});
