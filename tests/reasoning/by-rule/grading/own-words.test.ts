import { describe, expect, it } from "vitest";
import { scoreOf, verdictOf } from "../../../../src/domain/grade.ts";
import { judgeByRule } from "../../../../src/reasoning/by-rule/judge.ts";
import { questionFrom } from "../../../library/support/question-from.ts";

/** The verdict on an answer to the first question that a text makes. */
function verdict(text: string, answer: string): string {
  const question = questionFrom(text);
  const { points, misconceptions, unsure } = judgeByRule({ question, answer, passages: [] }, { terms: [] });
  return unsure === undefined ? verdictOf(scoreOf(points, misconceptions), points) : "ungraded";
}

const respiration = "Respiration is the process by which the cell takes in oxygen.";
const lookaround = "Lookarounds have zero width, since the engine returns to where it started.";
const engines =
  "DFA engines are fast and predictable, whereas NFA engines support backreferences and lookaround.";
const proofed = "If the dough is proofed too long, it rises little in the oven.";
const paddles =
  "Ground paddles let water through culverts in the side walls, whereas gate paddles open holes in the gates themselves.";
const late = "A run is late if it starts more than 30 seconds after its due time.";

describe("answers to a document's question in the learner's own words", () => {
  it.each([
    [lookaround, "the matcher goes back to its starting point"],
    [
      "Smoke calms bees, since it masks the alarm pheromone and makes them fill up with honey.",
      "it hides the alarm scent, and they gorge themselves on honey",
    ],
    [
      engines,
      "DFA ones are quick and you can foresee how long they take, but only NFA ones can do backreferences",
    ],
    [late, "when it begins over half a minute later than planned"],
    [
      "A wide aperture blurs the background since the depth of field is shallow.",
      "only a narrow zone is in focus",
    ],
    [respiration, "it is how cells take up oxygen"],
    [proofed, "hardly any rise in the oven"],
    [
      "Two boats cannot use the lock at once because each is too wide for half of the chamber.",
      "together they are wider than the chamber, neither could take its half",
    ],
    [paddles, "ground paddles use culverts in the walls, while gate paddles are holes in the gate"],
  ])("are not called wrong: %s", (text, answer) => {
    expect(verdict(text, answer)).not.toBe("wrong");
  });

  it.each([
    ["another thing in the place", respiration, "it takes in helium"],
    ["another thing among the same words", respiration, "the cell takes in helium"],
    [
      "another number",
      "A volunteer is a person who helps at least four hours a month without pay.",
      "a person who helps at least ten hours a month without pay",
    ],
    [
      "another time",
      "Anyone may use archived records when the closure period has ended.",
      "before the closure period has ended",
    ],
    [
      "both things the other way round",
      engines,
      "NFA engines are fast and predictable, whereas DFA engines support backreferences and lookaround",
    ],
    [
      "two things the other way round, one of them named within both",
      paddles,
      "Gate paddles let water through culverts in the side walls; ground paddles open holes in the gates.",
    ],
    ["something else", lookaround, "because the server would be overloaded"],
    ["something of another world", respiration, "a kind of dance"],
  ])("are wrong with %s", (_, text, answer) => {
    expect(verdict(text, answer)).toBe("wrong");
  });

  it.each([
    [
      "The sampling rate is the number of measurements that a recorder takes per second.",
      "the number of bits that a recorder takes per second",
    ],
    [
      "Royal jelly is a secretion of the glands in the heads of young workers.",
      "a secretion of the glands in the heads of the drones",
    ],
    [proofed, "a big rise in the oven"],
    [
      "A lower ratio gives a stronger concrete, because less water is left over to form pores.",
      "more water is left over to form pores",
    ],
  ])("are not right when one word that matters is another: %s", (text, answer) => {
    expect(verdict(text, answer)).not.toBe("correct");
  });
});
