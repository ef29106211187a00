import { messages } from "../messages/terminal.ts";

/** A line of input: a message, or in `--json` perhaps `{"type":"message","text":…}` for text with line breaks. */
export type MessageLine =
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "invalid"; readonly reason: string; readonly hint: string };

export function messageOf(line: string, json: boolean): MessageLine {
  return json && line.trimStart().startsWith("{") ? fromJson(line) : { kind: "message", text: line };
}

function fromJson(line: string): MessageLine {
  const hint = messages.badLine.hint;
  try {
    const value = JSON.parse(line) as { type?: unknown; text?: unknown };
    if (value.type !== "message") return { kind: "message", text: line };
    if (typeof value.text === "string") return { kind: "message", text: value.text };
    return { kind: "invalid", reason: messages.badLine.noText, hint };
  } catch {
    // An answer may begin with a brace: a set, a snippet of code.
    return { kind: "message", text: line };
  }
}
