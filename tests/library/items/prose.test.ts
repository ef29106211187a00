import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/domain/passage.ts";
import type { Question } from "../../../src/domain/question.ts";
import { makeItems } from "../../../src/library/items/make-items.ts";

const passageOf = (text: string, heading: string[], doc: string, at = 1): Passage => ({
  id: `own:0a1b2c:${at}`,
  doc,
  path: "/notes.txt",
  heading,
  text,
  origin: "own",
});
const asked = (text: string, doc = "Notes", heading: string[] = []): Question[] =>
  makeItems([passageOf(text, heading, doc)]).map(({ question }) => question);
const keysOf = (question: Question | undefined): string[] =>
  question?.kind === "open" ? question.points.map(({ text }) => text) : [];
const prompts = (text: string, doc?: string, heading?: string[]) =>
  asked(text, doc, heading).map(({ prompt }) => prompt);

describe("a definition in prose is found", () => {
  it.each([
    [
      "beside the term",
      "Bioavailability, the fraction of a dose that reaches the circulation, is low for such drugs.",
      "the fraction of a dose that reaches the circulation",
    ],
    [
      "behind that is",
      "Recall bias, that is, the tendency of ill people to remember more than others, harms case-control studies.",
      "the tendency of ill people to remember more than others",
    ],
    [
      "at the end of a sentence",
      "The village lies in an upwelling, that is, a place where deep cold water rises to the surface.",
      "a place where deep cold water rises to the surface",
    ],
    [
      "in the author's voice",
      "By clearance rate we mean the volume of plasma freed of the drug in an hour.",
      "the volume of plasma freed of the drug in an hour",
    ],
    [
      "behind a remark",
      "By contrast, resistance means the ability to withstand heat without bleaching.",
      "the ability to withstand heat without bleaching",
    ],
    [
      "of a distance at which something holds",
      "The luminous range is the distance at which a light can be seen in clear air.",
      "the distance at which a light can be seen in clear air",
    ],
    [
      "of a time that it takes",
      "Half-life is the time it takes for the concentration to fall by half.",
      "the time it takes for the concentration to fall by half",
    ],
    [
      "with its own ordinal",
      "The first-pass effect is the loss of a drug in the liver on its way into the blood.",
      "the loss of a drug in the liver on its way into the blood",
    ],
  ])("%s", (_, text, key) => {
    // A relative clause is a part of its own.
    const keys = asked(text).map((question) => keysOf(question).join(" that "));
    expect(keys).toContain(key);
  });

  it("of a quality, by when a thing is called so", () => {
    const lahars = asked(
      "A lahar that an eruption sets off is called primary; one that rain sets off much later is called secondary.",
    );
    expect(lahars.map(({ prompt }) => prompt).sort()).toEqual([
      "When is a lahar called “primary”?",
      "When is a lahar called “secondary”?",
    ]);
    expect(lahars.map((question) => keysOf(question).join()).sort()).toEqual([
      "an eruption sets off",
      "rain sets off much later",
    ]);
    expect(prompts("Leather whose grain surface has been sanded is called corrected.")).toEqual([
      "When is leather called “corrected”?",
    ]);
    expect(prompts("When the upper block moves down, the fault is called a normal fault.")).toEqual([
      "When is a fault called “normal fault”?",
    ]);
  });

  it.each([
    [
      "the office of a person",
      "Florence, the capital of a large duchy that lay inland, is far from the sea.",
    ],
    ["what another sentence names", "Lenses are graded by order, a measure of their focal length."],
    [
      "where a thing of that kind is found",
      "Soda-lime glass, the glass of windows and bottles, is made of sand and lime.",
    ],
    [
      "a clause beside another",
      "For fusion, the refusal to mix two embedders and a server is tested on each of them.",
    ],
    ["how often a thing is called", "Handlers throw an error of their own if the function is called twice."],
    ["a list", "Boats need an anchor, the chain that holds it, a rope and much patience on board."],
    [
      "a quality of what only the whole tells",
      "Collusion between firms at two levels of a chain is called vertical, and is judged by itself.",
    ],
  ])("but never in %s", (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe("a lone term names its place", () => {
  it("where it is one word, which may mean other things elsewhere", () => {
    const text = "A lock is a chamber with gates at both ends in which boats are raised.";
    expect(prompts(text, "Canals")).toEqual(["In “Canals”: explain the term “lock”."]);
    expect(prompts(text.replace("A lock", "A staircase lock"), "Canals")).toEqual([
      "Explain the term “staircase lock”.",
    ]);
  });
});

describe("a key is the clause that answers", () => {
  it("without what the text draws from it", () => {
    const [bulking] = asked(
      "Bulking is the uptake of sediment by a flow, so a small flow grows as it moves down.",
    );
    expect(keysOf(bulking)).toEqual(["the uptake of sediment by a flow"]);
    const [why] = asked(
      "Varroa weakens a colony because it feeds on the fat body of larvae, so a mite damages three things.",
    );
    expect(keysOf(why)).toEqual(["it feeds on the fat body of larvae"]);
  });

  it("is none where only other sentences tell what it means", () => {
    expect(asked("Suspicions must be reported at once because the order of arrival decides.")).toEqual([]);
  });

  it("belongs to the second of two facts, whose reason it is", () => {
    const waves =
      "S waves are shear waves and cannot pass through liquids, because liquids do not resist shear.";
    expect(prompts(waves)).toEqual(["Explain why S waves cannot pass through liquids."]);
  });

  it("is found behind its fact in a sentence of its own", () => {
    const two =
      "Steel ships rust faster in warm harbours. This is because warm water speeds up the reaction with oxygen.";
    expect(prompts(two)).toContain("In “Notes”: explain why steel ships rust faster in warm harbours.");
  });

  it("has a hint that helps where it is one", () => {
    const [why] = asked(
      "Limescale shortens the life of kettles because it keeps the heat inside the element.",
    );
    expect(why?.hints).toEqual(["The document's own answer begins with “it keeps …”."]);
  });
});

describe("a passive is turned well", () => {
  it.each([
    ["treated as something", "Silent presence is treated by the authorities as participation in the talks."],
    ["of something that another sentence names", "The process was developed by Alastair Pilkington in 1952."],
    ["done by a thing", "Chrome tanning of heavy hides is done by chromium salts in a drum."],
    ["where and by when at once", "Contacts with rivals must be entered in the register within some days."],
  ])("or not at all: %s", (_, text) => {
    expect(asked(text)).toEqual([]);
  });

  it("asks where for a place, and keeps how often in the question", () => {
    expect(prompts("Contacts with rivals must be noted in the green register.", "Rules")).toEqual([
      "In “Rules”: where must contacts with rivals be noted?",
    ]);
    expect(prompts("Lone workers must call the duty desk every four hours.", "Rules")).toEqual([
      "In “Rules”: what must lone workers call every four hours?",
    ]);
  });
});

describe("nothing is asked that tells nothing", () => {
  const choices = (text: string, heading = ["Notes"]) =>
    asked(text, "Notes", heading).filter(({ kind }) => kind === "choice");

  it("as the exercises of a label", () => {
    const warmUp =
      "- Body: shoulders, neck, stretch\n- Breath: hiss 8–12–16 counts\n- Ears: chord, move one voice\n- Voice: hum, slide, sing";
    expect(choices(warmUp)).toEqual([]);
    const told =
      "- Alto: sings the line below the highest voice\n- Tenor: sings above the lowest of all voices\n- Bass: carries the root of most chords";
    expect(choices(told)).not.toEqual([]);
    for (const question of choices(`${told}\n- Homework: hum, slide, sing`))
      expect(JSON.stringify(question)).not.toContain("Homework");
  });

  it("as where single things stand, and how big they are", () => {
    const locks =
      "| Lock | Country | Rise |\n|---|---|---|\n| Three Gorges | China | 113 |\n| Carrapatelo | Portugal | 35 |\n| Ardnacrusha | Ireland | 34 |";
    expect(asked(locks)).toEqual([]);
  });

  it.each([
    ["a figure of a single example", "The mainsail of the Laser has an area of 7.06 square metres in all."],
    [
      "a difference of what nobody compares",
      "Damage to the hippocampus prevents the storage of facts, while skills can still be learnt.",
    ],
    ["a figure that is given", "In a formula the flour in baker's percentage is always 100 % of the weight."],
    [
      "the middle of somebody's sample",
      "Median travel time from crater to bridge is 42 minutes on that river.",
    ],
    [
      "a gap that a formula fills",
      "The **clearance** of such drugs equals CL = k V in every model of the body.",
    ],
    [
      "a gap of which many things may be said",
      "The map shows how far the **backwater curve** reaches above the weir in summer.",
    ],
  ])("as %s", (_, text) => {
    expect(asked(text)).toEqual([]);
  });

  it("in raw TeX", () => {
    const sections = [
      ["Growth law", "$N = N_0 e^{rt}$"],
      ["Loss law", "$L = \\frac{a}{b + c}$"],
      ["Drag law", "$F = \\frac{1}{2}\\rho v$"],
      ["Heat law", "$Q = \\lambda A \\Delta T$"],
      ["Matrix law", "$M = \\begin{pmatrix} a & b \\end{pmatrix}$"],
    ];
    const items = makeItems(
      sections.map(([name = "", tex = ""], at) => passageOf(`It reads ${tex}.`, ["Laws", name], "Laws", at)),
    );
    const texts = items.flatMap(({ question }) =>
      question.kind === "choice" ? question.options.map(({ text }) => text) : [],
    );
    expect(texts).toContain("Q = λ A Δ T");
    expect(texts.join()).not.toContain("\\");
  });
});

describe("a section of plain text", () => {
  const dawn = (passages: string[]) =>
    makeItems(passages.map((text, at) => passageOf(text, [], "policy.txt", at))).map(
      ({ question }) => question.prompt,
    );
  const raid = "Documents must not be destroyed because the inspectors search every office.";

  it("goes on in the next passage, when its heading ends one", () => {
    const first = "5 Consequences of infringement\n\nFines are high in every case.\n\n6 Dawn raids";
    expect(dawn([first, raid])).toContain(
      "In “Dawn raids” (policy): explain why documents must not be destroyed.",
    );
  });

  it("begins at the next number without an empty line", () => {
    const text = `5 Consequences of infringement\n\nFines are high in every case.\n6 Dawn raids\n${raid}`;
    expect(dawn([text])).toContain("In “Dawn raids” (policy): explain why documents must not be destroyed.");
  });
});
