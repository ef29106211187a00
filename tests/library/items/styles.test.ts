import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/domain/passage.ts";
import { makeItems } from "../../../src/library/items/make-items.ts";

const asked = (text: string) => {
  const passage: Passage = {
    id: "own:0a1b2c:1",
    doc: "Notes",
    path: "/notes.txt",
    heading: ["Notes"],
    text,
    origin: "own",
  };
  return makeItems([passage]).map(({ question, subject }) => ({ ...question, subject }));
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

  it("offer other figures that are as exact as the right one", () => {
    const [question] = asked("On most machines the usual size of a page is 4096 bytes.");
    const options = question?.kind === "choice" ? question.options.map(({ text }) => text) : [];
    expect(options).toContain("4096");
    expect(options.filter((text) => /[1-9]0+$/.test(text) && text.length > 3).length).toBeLessThan(2);
  });
});
