import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";

const jsonl = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const answers = [
  {
    id: "1",
    question: "What do leaves give off?",
    reference: "Leaves give off oxygen.",
    answer: "They give off oxygen.",
  },
  { id: "2", question: "What do leaves give off?", reference: "Leaves give off oxygen.", answer: "Helium." },
];

describe("viva grade", () => {
  it("grades each line, from a file or from stdin", async () => {
    using home = tempFolder();
    writeFileSync(home.file("answers.jsonl"), jsonl(answers));
    const run = await viva(["grade", "--input", home.file("answers.jsonl")], { dataDir: home.file("d") });
    expect(run.code).toBe(0);
    expect(run.json().map(({ id }) => id)).toEqual(["1", "2"]);
    const [good, bad] = run.json() as { estimate: number }[];
    expect(good!.estimate).toBeGreaterThan(bad!.estimate);
    const piped = await viva(["grade", "--input", "-"], { dataDir: home.file("d"), input: jsonl(answers) });
    expect(piped.stdout).toBe(run.stdout);
  });

  it("needs input, and says which line is faulty", async () => {
    using home = tempFolder();
    expect((await viva(["grade", "--input", home.file("no.jsonl")])).code).toBe(3);
    writeFileSync(home.file("bad.jsonl"), `${JSON.stringify(answers[0])}\n{"id": 3}\n`);
    const run = await viva(["grade", "--input", home.file("bad.jsonl")], { dataDir: home.file("d") });
    expect(run.code).not.toBe(0);
    expect(run.stderr + run.stdout).toMatch(/:2\b|line 2/);
  });
});

describe("viva eval", () => {
  it("examines the grader", async () => {
    using home = tempFolder();
    writeFileSync(
      home.file("rows.jsonl"),
      jsonl(answers.map((row, index) => ({ ...row, score: 1 - index }))),
    );
    const run = await viva(["eval", "grading", home.file("rows.jsonl"), "--json"], {
      dataDir: home.file("d"),
    });
    expect(run.json()[0]).toMatchObject({ n: 2, rmse: expect.any(Number), non_empty: expect.any(Object) });
  });

  it("examines the classifier", async () => {
    using home = tempFolder();
    const rows = [
      { open_question: "What is a logit?", text: "can I get a hint", label: "hint" },
      { open_question: null, text: "quit", label: "stop" },
    ];
    writeFileSync(home.file("rows.jsonl"), jsonl(rows));
    const run = await viva(["eval", "intents", home.file("rows.jsonl"), "--json"], {
      dataDir: home.file("d"),
    });
    expect(run.json()[0]).toMatchObject({ n: 2, confusion: expect.any(Object) });
  });

  it("examines the search", async () => {
    using home = tempFolder();
    const folder = home.file("beir");
    mkdirSync(folder);
    const corpus = [
      { _id: "d1", title: "Tides", text: "Spring tides come at full moon." },
      { _id: "d2", title: "Bread", text: "Yeast makes the dough rise." },
    ];
    writeFileSync(`${folder}/corpus.jsonl`, jsonl(corpus));
    writeFileSync(`${folder}/queries.jsonl`, jsonl([{ _id: "q1", text: "why does dough rise" }]));
    writeFileSync(`${folder}/qrels.jsonl`, jsonl([{ query_id: "q1", doc_id: "d2", relevance: 1 }]));
    const run = await viva(["eval", "retrieval", folder, "--json"], { dataDir: home.file("d") });
    expect(run.json()[0]).toMatchObject({ queries: 1, ndcg10: 1, recall10: 1, mrr10: 1 });
  });

  it.each(["grading", "intents", "retrieval"])("%s needs data that exists", async (what) => {
    expect((await viva(["eval", what, "/nowhere"])).code).toBe(3);
  });
});
