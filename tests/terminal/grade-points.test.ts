import { describe, expect, it } from "vitest";
import type { TutorEvent } from "../../src/domain/events.ts";
import { gradeRows } from "../../src/terminal/cards.ts";
import { renderPlain } from "../../src/terminal/plain.ts";
import { openStyle } from "../../src/terminal/style.ts";

const text = "the result sums to one";
const gradeWith = (missing: string): TutorEvent & { type: "grade" } => ({
  type: "grade",
  attempt: "a-1",
  question: "softmax/sum/what",
  score: 0,
  estimate: 0,
  verdict: "wrong",
  points: [
    { id: "sum", text, weight: 1, verdict: "contradicted", quote: "it sums to two", missing },
    { id: "part", text, weight: 1, verdict: "partly", quote: "it sums", missing },
  ],
  grader: "rule",
});
const forms = (missing: string) => {
  const grade = gradeWith(missing);
  const style = openStyle(false);
  const look = { width: 80, style, text: (source: string) => [source] };
  return [gradeRows(grade, look).join("\n"), renderPlain(grade).stdout ?? ""];
};

describe("a point of a grade", () => {
  it.each([text, `the answer says the contrary of: ${text}`, `only part of it is said: ${text}`])(
    "does not say twice what it is about: %s",
    (missing) => {
      for (const form of forms(missing)) {
        expect(form.split(text)).toHaveLength(3);
        expect(form).not.toContain("missing");
      }
    },
  );

  it("says what was missing where that is more", () => {
    for (const form of forms("to what it sums")) expect(form).toContain("missing: to what it sums");
  });
});
