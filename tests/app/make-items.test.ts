import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bankWithMade } from "../../src/app/bank-with-made.ts";
import { turnBudget } from "../../src/app/budget.ts";
import { type MadeItem, openMadeItems } from "../../src/app/made-items.ts";
import { type MakingEvent, makeItems } from "../../src/app/make-items.ts";
import type { Bank } from "../../src/ports/bank.ts";
import { choiceDraft, openDraft, openSolution, task } from "../items/setup.ts";
import { question, rule } from "../reasoning/by-model/setup.ts";
import { scriptedModel } from "../support/scripted-model.ts";

const objective = { id: "softmax/stability", statement: task.objective.statement, questions: [question] };
const bank: Bank = {
  topics: () => [],
  areas: () => ({}),
  terms: () => [],
  objectives: () => [
    {
      id: objective.id,
      topic: "softmax",
      statement: objective.statement,
      questions: [{ id: question.id, difficulty: 2 }],
    },
  ],
  objective: (id) => (id === objective.id ? objective : undefined),
  question: (id) =>
    id === question.id
      ? { question, objective: objective.id, statement: objective.statement, topic: "softmax" }
      : undefined,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "viva-items-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function make(lines: Parameters<typeof scriptedModel>[0]) {
  const items = openMadeItems(join(folder, "made.json"));
  const both = bankWithMade(bank, () => items.list());
  const passage = { ...task.passage, text: task.passage.text.repeat(2) };
  const events: MakingEvent[] = [];
  const making = makeItems(
    {
      bank: both,
      library: { section: async () => [passage], passage: async () => passage },
      items,
      model: scriptedModel(lines),
      rule,
      clock: { now: () => 7 },
      budget: () => turnBudget({ maxCalls: 6, tokensLeft: 1e6 }),
    },
    { topic: "softmax", count: 1, signal: new AbortController().signal },
  );
  for await (const event of making) events.push(event);
  return { events, items, both };
}

/** The choice draft solved rightly: the letter follows from the order, which follows from the prompt. */
async function madeOne() {
  for (const letter of "abcd") {
    const draft = { answerable: true, answer: "", option: letter };
    const result = await make([choiceDraft, draft, choiceDraft, draft]);
    if (result.events[0]?.type === "item.made") return result;
  }
  throw new Error("no option was right");
}

describe("made questions", () => {
  it("join the bank at their objective, with source and maker, in a private file", async () => {
    const { events, both, items } = await madeOne();
    const { item } = events[0] as MakingEvent & { type: "item.made" };
    expect(item).toMatchObject({
      objective: "softmax/stability",
      topic: "softmax",
      source: { passage: "p1", path: "softmax.md", heading: ["Softmax", "Numerical stability"] },
      maker: { model: "ollama:tiny" },
      at: 7,
    });
    expect(both.question(item.question.id)).toMatchObject({
      objective: "softmax/stability",
      topic: "softmax",
    });
    expect(both.objectives()[0]!.questions.map(({ id }) => id)).toEqual([question.id, item.question.id]);
    expect(both.objective("softmax/stability")!.questions).toHaveLength(2);
    expect(statSync(join(folder, "made.json")).mode & 0o777).toBe(0o600);
    expect(openMadeItems(join(folder, "made.json")).list()).toEqual(items.list());
  });

  it("say why nothing was made", async () => {
    const draft = { ...choiceDraft, right: "the learning rate decays" };
    const solution = { answerable: true, answer: "", option: "a" };
    const { events, items } = await make([draft, solution, draft, solution]);
    expect(events).toMatchObject([{ type: "item.dropped", objective: "softmax/stability" }]);
    expect(items.list()).toEqual([]);
  });

  it("are of the kind that the objective has fewer of", async () => {
    const { both } = await madeOne();
    expect(both.objective("softmax/stability")!.questions.map(({ kind }) => kind)).toEqual([
      "open",
      "choice",
    ]);
    const next = await make([openDraft, openSolution]);
    expect(next.events[0]).toMatchObject({ type: "item.made", item: { question: { kind: "open" } } });
  });

  it("are found by the end of their id, and removed", async () => {
    const { items, both } = await madeOne();
    const { id } = (items.list()[0] as MadeItem).question;
    expect(items.find(id.slice(-8)).question.id).toBe(id);
    expect(() => items.find("nothing")).toThrow(/no made question/);
    expect(items.remove(id).question.id).toBe(id);
    expect(both.question(id)).toBeUndefined();
    expect(openMadeItems(join(folder, "made.json")).list()).toEqual([]);
  });

  it("a broken file is named", () => {
    writeFileSync(join(folder, "made.json"), "{");
    expect(() => openMadeItems(join(folder, "made.json"))).toThrow(/made\.json can't be read/);
  });
});
