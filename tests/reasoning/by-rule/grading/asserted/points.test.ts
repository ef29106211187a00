import { describe, expect, it } from "vitest";
import { builtInQuestions, softmax } from "../support.ts";
import { gains, graded } from "./materials.ts";

const chosen = builtInQuestions().filter((_, at) => at % 20 === 5);

/** The verdicts on each point after its own wordings, put into words. */
const verdicts = (wordings: (point: { accept: string[]; contrary?: string[] | undefined }) => string[]) =>
  chosen.flatMap((question) =>
    question.points.flatMap((point) =>
      wordings(point).map(
        (answer) => graded(question, answer).points.find(({ id }) => id === point.id)!.verdict,
      ),
    ),
  );
const count = (all: readonly string[], wanted: readonly string[]) =>
  all.filter((verdict) => wanted.includes(verdict)).length / all.length;

describe("what is denied", () => {
  it("says the point when it is the opposite", () => {
    const found = verdicts(({ contrary = [] }) =>
      contrary.slice(0, 2).map((text) => `It is a myth that ${text}.`),
    );
    expect(count(found, ["met", "partly"])).toBeGreaterThan(0.25);
    expect(count(found, ["contradicted"])).toBeLessThan(0.05);
  });

  it("contradicts the point when it is the point, with the denial in the quote", () => {
    const found = verdicts(({ accept }) => accept.slice(0, 2).map((text) => `It is a myth that ${text}.`));
    expect(count(found, ["contradicted"])).toBeGreaterThan(0.8);
    const [point] = graded(softmax, "It is a myth that they overflow.").points;
    expect(point).toMatchObject({ verdict: "contradicted", quote: "It is a myth that they overflow" });
  });
});

describe("right and wrong wordings side by side", () => {
  it("seldom earn a point", () => {
    const lists = chosen.filter(({ points }) => points.every(({ contrary = [] }) => contrary.length > 1));
    const points = lists.flatMap((question) => {
      const list = question.points.flatMap(({ accept, contrary = [] }) => [accept[0]!, contrary[0]!]);
      return graded(question, list.map((text) => `- ${text}`).join("\n")).points;
    });
    const earned = points.filter(({ verdict }) => verdict === "met" || verdict === "partly");
    expect(points.length).toBeGreaterThan(20);
    expect(earned.length / points.length).toBeLessThan(0.12);
  });
});

describe("letters that only look like Latin ones", () => {
  it("are read as those, and quoted as they are", () => {
    const answer = "The values 𝐨𝐯𝐞𝐫𝐟𝐥𝐨𝐰, and the fаctоr cаncels.";
    const { points, verdict } = graded(softmax, answer);
    expect(verdict).toBe("correct");
    for (const { quote } of points) expect(answer).toContain(quote);
    expect(gains(graded(softmax, "They overflow. Τһаt іѕ fаlѕе."))).toBe(false);
  });
});
