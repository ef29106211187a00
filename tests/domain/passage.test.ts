import { describe, expect, it } from "vitest";
import { citationOf } from "../../src/domain/citation.ts";
import { type Passage, sectionOf } from "../../src/domain/passage.ts";
import { whereOf } from "../../src/terminal/plain.ts";

const passage: Passage = {
  id: "own:1:2",
  doc: "Report",
  path: "/home/me/report.docx",
  heading: ["Report", "Enzymes"],
  text: "Enzymes lower the activation energy.",
  origin: "own",
};

describe("where a passage can be opened", () => {
  it("is its headings in a file without lines and pages", () => {
    expect(sectionOf(passage)).toBe("Report > Enzymes");
    expect(whereOf(citationOf(passage, 1))).toBe("/home/me/report.docx, under “Report > Enzymes”");
  });

  it("is its paragraph, below its headings where it has some", () => {
    const there = { ...passage, paragraph: 12 };
    expect(whereOf(citationOf(there, 1))).toBe(
      "/home/me/report.docx, under “Report > Enzymes”, paragraph 12",
    );
    expect(whereOf(citationOf({ ...there, heading: [] }, 1))).toBe("/home/me/report.docx, paragraph 12");
  });

  it("is its line, page or cell elsewhere", () => {
    expect(whereOf(citationOf({ ...passage, lines: [3, 4] }, 1))).toBe("/home/me/report.docx:3");
    expect(whereOf(citationOf({ ...passage, page: 2 }, 1))).toBe("/home/me/report.docx, page 2");
    expect(whereOf(citationOf({ ...passage, cell: 5 }, 1))).toBe("/home/me/report.docx, cell 5");
    expect(whereOf(citationOf({ ...passage, heading: [] }, 1))).toBe("/home/me/report.docx");
  });
});
