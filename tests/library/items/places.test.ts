import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/domain/passage.ts";
import { makeItems } from "../../../src/library/items/make-items.ts";

const asked = (text: string, doc = "Notes", heading: string[] = []) => {
  const passage: Passage = { id: "own:0a1b2c:1", doc, path: "/notes.txt", heading, text, origin: "own" };
  return makeItems([passage]).map((item) => item.question);
};
const prompts = (text: string, doc?: string, heading?: string[]) =>
  asked(text, doc, heading).map(({ prompt }) => prompt);
const choices = (text: string, doc?: string, heading?: string[]) =>
  asked(text, doc, heading).flatMap((question) =>
    question.kind === "choice"
      ? [{ prompt: question.prompt, options: question.options.map(({ text }) => text).sort() }]
      : [],
  );

describe("a question names the place that tells what it is about", () => {
  const minutes = [
    "Town library",
    "",
    "1. Late fees",
    "The vote was postponed because the figures for last year were not complete.",
    "",
    "2. Roof",
    "The committee chose the second offer because only that firm can start before summer.",
  ].join("\n");

  it("in plain text, by the line above that looks like a heading", () => {
    expect(prompts(minutes, "minutes.txt")).toContain(
      "In “Late fees” (minutes): explain why the vote was postponed.",
    );
  });

  it("keeps the passage whole that a question was made from", () => {
    const passage: Passage = {
      id: "own:0a1b2c:1",
      doc: "m",
      path: "/m.txt",
      heading: [],
      text: minutes,
      origin: "own",
    };
    for (const item of makeItems([passage])) expect(item.passage).toBe(passage);
  });

  it("takes neither steps nor the ends of a list for headings", () => {
    const steps =
      "Making tea\n\n1. Boil the water\n2. Warm the pot\n3. Add the leaves\n\nThe pot is warmed so that the tea stays hot.";
    expect(prompts(steps, "tea.txt")[0]).toContain("Name the 3 steps of “Making tea”, in their order.");
  });

  it("for names in a program, and in a law or an agreement", () => {
    expect(
      prompts("If `fn` rejects, nothing at all is stored in the cache.", "tinycache", ["tinycache", "wrap"]),
    ).toEqual(["In “wrap” (tinycache): what happens if fn rejects?"]);
    expect(
      prompts("Access shall be refused where the condition of the record would suffer.", "Archives Act"),
    ).toEqual(["In “Archives Act”: when shall access be refused?"]);
  });

  it("but never by a heading that is the answer", () => {
    const gap = asked(
      "The **portafilter** holds the ground coffee of the machine and locks into the group.",
      "Aroma",
      ["Aroma", "Portafilter"],
    );
    expect(gap[0]?.prompt).not.toContain("Portafilter");
  });
});

describe("tables", () => {
  it("asks nothing of a row that is a place, and no quality as if it were a thing", () => {
    const lens = [
      "| Object | Kind of image | Size of image |",
      "|---|---|---|",
      "| beyond 2f | real and inverted | smaller |",
      "| at 2f | real and upside down | equal |",
      "| between f and 2f | real, turned round | larger |",
      "| at f | none that forms | endless |",
    ].join("\n");
    expect(prompts(lens, "Lenses", ["Images"])).toEqual([]);
    const stain = [
      "| Reagent | Gram-negative | Purpose |",
      "|---|---|---|",
      "| Crystal violet | purple | primary stain |",
      "| Iodine | still purple | mordant |",
      "| Alcohol | colourless | decolourizer |",
      "| Safranin | pink | counterstain |",
    ].join("\n");
    const asked = prompts(stain, "Gram stain", ["Steps"]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.join(" ")).not.toMatch(/gram-negative/i);
  });

  const rows = ["oil | 920 | floats", "brine | 1100 | sinks", "mercury | 13500 | pools"];
  it.each([
    ["without bars at their ends", ["Liquid | Density | Behaviour", "---|---|---", ...rows]],
    ["with a divider of another width", ["Liquid | Density | Behaviour", "-------+----+---", ...rows]],
    ["without any divider", ["Liquid | Density | Behaviour", ...rows]],
    ["with bars and no divider", ["| Liquid | Density | Behaviour |", ...rows.map((row) => `| ${row} |`)]],
  ])("are read %s", (_, lines) => {
    expect(prompts(lines.join("\n"))).toContain("Liquid “oil”: what is its density?");
  });

  it("ask for a cell of an option or a type with its place", () => {
    const options = "Option | Type\n---|---\n`max` | number\n`name` | string\n`each` | function";
    expect(prompts(options, "tinycache", ["tinycache", "Options"])).toContain(
      "In “Options” (tinycache): what is the type of the option “max”?",
    );
  });

  it("offer no cell of another kind, none that holds another, and ask for none that most rows have", () => {
    const mixed = "Polarity | Penetration\n---|---\nDCEN | deep\nDCEP | deep for stick\nAC | medium";
    expect(prompts(mixed).filter((prompt) => /DCE/.test(prompt))).toEqual([]);
    const same =
      "Hook | Result\n---|---\nfirst | a value\nsecond | a value\nthird | a value\nfourth | a list";
    expect(prompts(same).filter((prompt) => !prompt.includes("fourth"))).toEqual([]);
  });

  it("of German documents are asked in German", () => {
    const text =
      "Der Boden ist die oberste Schicht und wird von den Pflanzen durchwurzelt.\n\nBodenart | Wasserspeicherung\n---|---\nSand | gering\nLehm | mittel\nTon | hoch";
    expect(choices(text, "Böden").map(({ prompt }) => prompt)).toContain(
      "Welche Angabe gehört zu Bodenart „Sand“ in der Spalte „Wasserspeicherung“?",
    );
  });
});

describe("a choice among labels", () => {
  it("takes lines of label and text without bullets, and says what they stand under", () => {
    const faults =
      "Faults\nEarly blowing: many small holes in the first days\nLate blowing: cracks that appear after weeks\nBitter taste: too much rennet in the milk";
    expect(choices(faults, "cheese")[0]).toMatchObject({
      prompt: expect.stringMatching(/^In “Faults” \(cheese\): which of these does this belong to\?/),
      options: ["Bitter taste", "Early blowing", "Late blowing"],
    });
  });

  it("offers no remark, and nothing of another form", () => {
    const assemblies = [
      "- Comitia centuriata: elects consuls and declares war",
      "- Comitia tributa: elects the lower magistrates of the city",
      "- Concilium plebis: passes laws that bind all citizens",
      "- Contrast with Athens: there was no free debate at all",
    ].join("\n");
    for (const { options } of choices(assemblies, "Rome"))
      expect(options).not.toContain("Contrast with Athens");
    const mixed =
      "- gas: rising flux means that fresh magma is near\n- seismometers: swarms of small quakes come first\n- Pinatubo 1991 forecast worked: many people were evacuated in time";
    expect(choices(mixed, "Volcanoes")).toEqual([]);
    const tasks =
      "Decision: the regatta is moved to September\nRuth - apply for the permit by May\nOlu - find a sponsor for the timing\nKim - book the big white marquee";
    for (const { options } of choices(tasks, "club")) expect(options).not.toContain("Decision");
  });
});

describe("nothing is asked of", () => {
  it.each([
    [
      "a fact without its subject",
      "Can happen years after the eruption, because heavy rain can remobilise loose ash.",
    ],
    [
      "a condition in the place of the fact",
      "If cancellation costs rise because the trip was cancelled late, the insurer does not pay.",
    ],
    [
      "a label in the place of a fact",
      "Unstageable - the extent can't be determined because slough covers the wound.",
    ],
    [
      "a formula in the place of a fact",
      "Crazing = fine cracks appear in it, since the glaze shrinks more than the body.",
    ],
    ["a name of a law", "The Records Ordinance of 1974 is repealed."],
    [
      "a figure of an example",
      "The number of ways doubles, so a text of 30 characters may need a billion steps.",
    ],
    [
      "what measures something that another sentence names",
      "The **slump test** measures it: a cone is filled in layers and then lifted.",
    ],
  ])("%s", (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe("the key of a question", () => {
  it("leaves out what is said of something else, and splits no list", () => {
    const [workers] = asked(
      "Workers are sterile females that do all the work of the hive, while drones only mate with queens.",
    );
    expect(workers).toMatchObject({ points: [{}, { text: "do all the work of the hive" }] });
    const [library] = asked(
      "GNU MP is a library for arithmetic, operating on signed integers, rational numbers, and floating point numbers.",
    );
    expect(JSON.stringify(library)).not.toContain('"text":"floating point numbers"');
  });

  it("is the figure beside one of another kind, in its unit", () => {
    const [question] = asked("Pasteurisation heats milk to 72 °C for 15 seconds.");
    expect(question).toMatchObject({ kind: "numeric", value: 72, unit: "°C" });
  });
});
