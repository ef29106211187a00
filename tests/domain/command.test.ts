import { describe, expect, it } from "vitest";
import { parseMessage } from "../../src/domain/command.ts";

describe("parseMessage", () => {
  it("takes a slash command for certain", () => {
    expect(parseMessage("/hint")).toEqual({
      kind: "command",
      command: { kind: "intent", label: "hint", rest: "" },
    });
    expect(parseMessage("  /TOPIC  softmax ")).toEqual({
      kind: "command",
      command: { kind: "intent", label: "topic", rest: "softmax" },
    });
    expect(parseMessage("/answer skip connections\nhelp")).toMatchObject({
      command: { label: "answer", rest: "skip connections\nhelp" },
    });
  });

  it("knows the commands of the session loop, and which it does not know", () => {
    expect(parseMessage("/model rule")).toEqual({ kind: "session-command", name: "model", rest: "rule" });
    expect(parseMessage("/hnit")).toEqual({ kind: "unknown-command", name: "hnit" });
  });

  it("wants to know what", () => {
    expect(parseMessage("/sure 4").kind).toBe("bad-command");
    expect(parseMessage("/ask").kind).toBe("bad-command");
  });

  it("takes the confidence off the end of an answer, and only there", () => {
    expect(parseMessage("it overflows !3")).toEqual({ kind: "text", text: "it overflows", confidence: 3 });
    expect(parseMessage("3! is 6, not !3 of it")).toEqual({ kind: "text", text: "3! is 6, not !3 of it" });
  });

  it("takes a lone confidence mark for /sure, so that it answers nothing", () => {
    expect(parseMessage(" !3 ")).toEqual({ kind: "command", command: { kind: "sure", confidence: 3 } });
    expect(parseMessage("/answer !3")).toMatchObject({ command: { label: "answer", rest: "!3" } });
  });

  it.each(["undo", "Undo that.", "take it back", "I take that back", "undo my last answer please"])(
    "takes a bare %j for /undo",
    (said) => {
      expect(parseMessage(said)).toEqual({ kind: "command", command: { kind: "undo" } });
    },
  );

  it.each(["sources", "can I see the sources?", "Show me your sources please"])(
    "takes a bare %j for /sources",
    (said) => {
      expect(parseMessage(said)).toEqual({ kind: "command", command: { kind: "sources" } });
    },
  );

  it("leaves an answer alone that speaks of undoing", () => {
    expect(parseMessage("undo the normalisation by multiplying").kind).toBe("text");
    expect(parseMessage("an undo log").kind).toBe("text");
  });

  it("takes a path or a fraction for text", () => {
    expect(parseMessage("/usr/bin is a folder").kind).toBe("text");
    expect(parseMessage("1/2").kind).toBe("text");
  });
});
