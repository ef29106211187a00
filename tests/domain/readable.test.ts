import { describe, expect, it } from "vitest";
import { longestMessage, unreadableBecause } from "../../src/domain/readable.ts";

describe("unreadableBecause", () => {
  it.each([
    "",
    "it overflows",
    "∂L/∂w = δ·xᵀ 日本 😀",
    "tab\tand\nline",
    "one stray \u001b escape in a long answer",
  ])("reads %j", (text) => {
    expect(unreadableBecause(text)).toBeUndefined();
  });

  it("says that a message is too long", () => {
    expect(unreadableBecause("a".repeat(longestMessage))).toBeUndefined();
    expect(unreadableBecause("a".repeat(100_000))).toContain("100,000 characters");
  });

  it.each(["\u0000\u0001\u0002\u0003PNG", "\ufffd\ufffd\ufffd\ufffd text", "\u001b\u001b\u001b\u001b"])(
    "takes %j for no text",
    (text) => {
      expect(unreadableBecause(text)).toContain("does not look like text");
    },
  );
});
