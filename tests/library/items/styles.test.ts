import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/domain/passage.ts";
import { definitionsIn } from "../../../src/library/items/definitions.ts";
import { fromDefinition } from "../../../src/library/items/from-definitions.ts";
import { makeItems } from "../../../src/library/items/make-items.ts";
import { materialOf } from "../../../src/library/items/material.ts";

const asked = (text: string, heading = ["Notes"], doc = "Notes") => {
  const passage: Passage = {
    id: "own:0a1b2c:1",
    doc,
    path: "/notes.txt",
    heading,
    text,
    origin: "own",
  };
  return makeItems([passage]).map(({ question, subject }) => ({ ...question, subject }));
};
/** The choices that the definitions of a text give, whatever else is asked of the same facts. */
const choicesAmong = (text: string, doc = "Notes") => {
  const passage: Passage = { id: "own:0a1b2c:1", doc, path: "/notes.txt", heading: [], text, origin: "own" };
  const definitions = definitionsIn(materialOf(passage));
  return definitions
    .flatMap((definition) => fromDefinition(definition, definitions))
    .flatMap(({ question, subject }) =>
      question.kind === "choice" ? [{ subject, options: question.options.map((option) => option.text) }] : [],
    );
};
const subjects = (text: string) => [...new Set(asked(text).map(({ subject }) => subject))];

describe("questions from texts of other styles", () => {
  it("come from the numbered sentences of a law, and never from its headings", () => {
    const law = [
      "Article 4. Possession",
      "(1) Possession is the actual control of a thing by a person who intends to hold it.",
      "(a) A pledge is a security interest in a movable thing that is handed over.",
      "",
      "Article 5. Neighbours",
      "Nuisance is an unreasonable interference with the use of the land of a neighbour.",
    ].join("\n");
    expect(subjects(law).sort()).toEqual(["Nuisance", "Possession", "pledge"]);
  });

  it("come from the bare labels of slides", () => {
    const slides = [
      "• Deadlock: a situation in which two transactions wait for each other",
      "• Sampling – the act of choosing some members of a population",
      "• Important: see the lecture of last week before the exam",
    ].join("\n");
    expect(subjects(slides).sort()).toEqual(["Deadlock", "Sampling"]);
  });

  it("leave out of a definition what is only told of the term", () => {
    const [first] = asked(
      "Ecological validity is the extent to which findings hold in everyday life; it was high in the study.",
    );
    expect(first).toMatchObject({ points: [{ text: "the extent to which findings hold in everyday life" }] });
    const [product] = asked(
      "Two molecules can exchange a proton, and the product of both concentrations is called the ion product.",
    );
    expect(product).toMatchObject({ points: [{ text: "the product of both concentrations" }] });
  });

  it.each([
    [
      "a condition",
      "A detection is a true positive if the class and the overlap fit the threshold of the task.",
    ],
    ["praise", "Data accesses are the bread-and-butter of the programming world in every language there is."],
    [
      "a list of things",
      "Missing values, ranges, unseen categories and the distribution of the **predictions**.",
    ],
    ["a list without a subject", "The valid options are:\n\n- full\n- thin\n- none"],
    ["an event whose subject another sentence names", "Frank Macfarlane Burnet proposed it in 1957."],
    [
      "a gap whose words stand beside it",
      "**Package roots** are folders where the manifest of a package lies.",
    ],
  ])("are none of %s", (_, text) => {
    expect(asked(text).filter(({ kind }) => kind !== "open")).toEqual([]);
  });

  it("come from the quoted definitions of a contract, never from the numbers of its clauses", () => {
    const contract = [
      '1.1 "Deliverables" means the reports and other materials which the Supplier creates for the Customer.',
      "",
      "3.2 A rejection must state the defects in sufficient detail to enable the Supplier to reproduce them.",
    ].join("\n");
    expect(subjects(contract)).toEqual(["Deliverables"]);
    expect(asked(contract)[0]).toMatchObject({
      answer:
        "“Deliverables” means the reports and other materials which the Supplier creates for the Customer.",
    });
  });

  it("come from several quoted terms in one paragraph, and from bullets without a full stop", () => {
    const terms =
      'In this policy "Qualifying day" means a day on which the employee would work. "Line manager" means the person to whom the employee reports.';
    expect(subjects(terms).sort()).toEqual(["Line manager", "Qualifying day"]);
    expect(subjects("- A TLB miss is a failed lookup that forces a walk of the tables")).toEqual([
      "TLB miss",
    ]);
  });

  it("ask for the steps of a numbered list by the name of its section, and for reasons", () => {
    const [steps] = asked("1. Highest preference\n2. Shortest path\n3. Lowest origin", [
      "Slides",
      "Route selection (in this order)",
    ]);
    expect(steps).toMatchObject({
      prompt: "Name the 3 steps of “Route selection”, in their order.",
      points: [{ text: "Highest preference" }, {}, {}],
    });
    const [report] = asked(
      "To report an absence:\n\n1. Call the manager\n2. Give the reason\n3. Say how long",
    );
    expect(report).toMatchObject({
      prompt: "Name the 3 steps to report an absence, in their order.",
    });
    const [why] = asked("Multiple testing inflates the error rate because every test adds a false alarm.");
    expect(why).toMatchObject({
      prompt: "In “Notes”: explain why multiple testing inflates the error rate.",
      points: [{ text: "every test adds a false alarm" }],
    });
  });

  it.each([
    [
      "some of a thing",
      "Three seasons are a short period, and no year with extreme rainfall was among them.",
    ],
    ["a list of things", "Remedies are an independent central bank, a governor who dislikes inflation."],
    ["an act of the story", "Maintenance of terrace drainage is the cheapest measure against flows."],
    ["praise of a term", "Ownership is the breakout feature of Rust and its most important idea."],
    [
      "a relative clause left hanging",
      "The orchestra plays before the soloist, which is called double form.",
    ],
    ["what a neighbour names", "The difference between the two is called plant-available water."],
    ["a story under a label", "- **RPKI**: signed records state which AS may originate a prefix"],
    ["what another article says", '1.2 "Committee" means the persons elected under Article 4.'],
    ["what many things do", "- Surging glaciers: a sudden advance that follows decades of rest"],
    ["an entry of a log", "- **Mended**: the decay of the rate that the published paper gives"],
    ["a passive", "Citations are checked and sentences that no passage carries are marked in the answer."],
    ["a year told in passing", "Milton Friedman and Edmund Phelps had predicted the breakdown in 1968."],
    ["a figure that is only rough", "The maximum size of such a grain is thought to exceed 40 micrometres."],
  ])("are none at all of %s", (_, text) => {
    expect(asked(text)).toEqual([]);
  });

  it("offer only terms of the same class, and no gap that the title or the wording fills", () => {
    const carriers = [
      "A symporter is a carrier that moves two substances in one direction.",
      "An antiporter is a carrier that moves two substances in opposite directions.",
      "A uniporter is a carrier that moves a single substance.",
      "Osmosis is the movement of water through a membrane that holds back the solute.",
    ].join(" ");
    const choices = choicesAmong(carriers);
    expect(choices.map(({ subject }) => subject).sort()).toEqual(["antiporter", "symporter", "uniporter"]);
    for (const { options } of choices) expect(options).not.toContain("Osmosis");
    expect(choicesAmong(carriers, "Uniporters").filter(({ subject }) => subject === "uniporter")).toEqual([]);
    const told = "Loess is a deposit of silt that the wind has carried over long distances.";
    expect(asked(told, [], "loess-slopes.txt").map(({ kind }) => kind)).toEqual(["open"]);
    const worded = "Clearance is the volume of plasma cleared of a drug within a minute.";
    expect(asked(worded).map(({ kind }) => kind)).toEqual(["open"]);
  });

  it("ask for a figure itself, which no other figures beside it give away", () => {
    const [question] = asked("On most machines the usual size of a page is 4096 bytes.");
    expect(question).toMatchObject({ kind: "numeric", value: 4096, tolerance: 0, unit: "bytes" });
    const [rough] = asked("In healthy adults the filtration rate is about 125 mL a minute.");
    expect(rough).toMatchObject({ kind: "numeric", value: 125, tolerance: "10%" });
  });
});
