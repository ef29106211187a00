import { describe, expect, it } from "vitest";
import { builtInQuestions } from "../support.ts";
import { attacks, honest } from "./frames.ts";
import { type Frame, gains, graded, loses, materialOf } from "./materials.ts";
import { unseenAttacks, unseenHonest } from "./unseen-frames.ts";

/** Questions of all topics, few enough that reading their rubrics stays short; each gets some frames of every set in turn. */
const questions = builtInQuestions().filter((_, at) => at % 6 === 0);
const inTurn = 4;

/** The names of frames and questions at which a frame fails, and how many were tried. */
function failures(
  frames: Readonly<Record<string, Frame>>,
  fails: (question: (typeof questions)[number], frame: Frame) => boolean,
): { readonly tried: number; readonly failed: readonly string[] } {
  let tried = 0;
  const failed = questions.flatMap((question, at) =>
    Object.entries(frames)
      .filter((_, k) => (k + at) % inTurn === 0)
      .flatMap(([name, frame]) => {
        tried++;
        return fails(question, frame) ? [`${name}: ${question.id}`] : [];
      }),
  );
  return { tried, failed };
}

const gained = (frames: Readonly<Record<string, Frame>>) =>
  failures(frames, (question, frame) => gains(graded(question, frame(materialOf(question)))));

/** Whether a framed answer comes to less than the same words alone. */
const lost = (frames: Readonly<Record<string, Frame>>) =>
  failures(frames, (question, frame) => {
    const material = materialOf(question);
    const framed = frame(material);
    const alone = framed.includes(material.whole)
      ? material.whole
      : framed.includes(material.claim)
        ? `${material.claim}.`
        : material.items.join("\n");
    return loses(graded(question, framed), graded(question, alone));
  });

const share = ({ tried, failed }: { tried: number; failed: readonly string[] }) => failed.length / tried;

describe("a rubric that is recited and disowned", () => {
  it("gains credit in less than 1.5 % of the frames that were built for", () => {
    const found = gained(attacks);
    expect(found.tried).toBeGreaterThan(390);
    expect(share(found), found.failed.join("\n")).toBeLessThan(0.015);
  });

  it("gains credit in a part of the frames that nobody built for", () => {
    const found = gained(unseenAttacks);
    expect(found.tried).toBeGreaterThan(180);
    expect(share(found), found.failed.join("\n")).toBeLessThan(0.3);
  });
});

describe("an honest answer in the same kinds of words", () => {
  it("loses a point or a verdict in less than 3 %", () => {
    const found = lost(honest);
    expect(found.tried).toBeGreaterThan(390);
    expect(share(found), found.failed.join("\n")).toBeLessThan(0.03);
  });

  it("loses little in frames that nobody built for", () => {
    const found = lost(unseenHonest);
    expect(found.tried).toBeGreaterThan(180);
    expect(share(found), found.failed.join("\n")).toBeLessThan(0.1);
  });
});
