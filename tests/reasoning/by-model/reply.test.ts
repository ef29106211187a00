import { describe, expect, it } from "vitest";
import { z } from "zod";
import { coerce } from "../../../src/reasoning/by-model/reply/coerce.ts";
import { jsonIn, withoutThinking } from "../../../src/reasoning/by-model/reply/json-text.ts";

const schema = z.strictObject({
  verdict: z.enum(["met", "missed"]),
  sure: z.boolean(),
  n: z.number(),
  list: z.array(z.string()).max(2),
});
const value = { verdict: "met", sure: true, n: 2, list: ["a"] };
const valid = JSON.stringify(value);

describe("a reply read as JSON", () => {
  it.each([
    ["valid", valid],
    ["fenced", `\`\`\`json\n${valid}\n\`\`\``],
    ["prose around", `Sure! Here it is: ${valid} I hope that helps.`],
    ["a trailing comma", valid.replace("]}", "],}")],
    ["thinking before", `<think>maybe {"verdict": "missed"}</think>${valid}`],
    ["thinking that lost its opening", `so it is met</think>\n${valid}`],
    ["wrong types", JSON.stringify({ verdict: "met", sure: "yes", n: "2", list: "a" })],
    ["an enum in another case", JSON.stringify({ ...value, verdict: " MET" })],
    [
      "keys too many and in another case",
      JSON.stringify({ VERDICT: "met", sure: true, n: 2, list: ["a"], extra: 1 }),
    ],
    ["a list of one", `[${valid}]`],
    ["braces in strings", JSON.stringify({ ...value, list: ["a"] }).replace('"a"', '"a"')],
  ])("is read: %s", (_, text) => {
    expect(coerce(jsonIn(text), schema)).toEqual({ kind: "value", value });
  });

  it("cuts lists that are too long and respects quotes in strings", () => {
    const text = JSON.stringify({ ...value, list: ['say "}"', "b", "c"] });
    expect(coerce(jsonIn(`x ${text} y`), schema)).toMatchObject({ value: { list: ['say "}"', "b"] } });
  });

  it.each([
    ["truncated", valid.slice(0, -4)],
    ["empty", ""],
    ["prose", "I can't do that."],
    ["thinking that never ends", `<think>${valid}`],
    ["a number", "3"],
  ])("is unreadable: %s", (_, text) => {
    expect(jsonIn(text)).toBeUndefined();
  });

  it("says what is wrong where it stands", () => {
    expect(coerce({ ...value, verdict: "great" }, schema)).toMatchObject({
      kind: "invalid",
      reason: expect.stringContaining("verdict"),
    });
    expect(withoutThinking("<think>x</think> Yes.")).toBe("Yes.");
  });
});
