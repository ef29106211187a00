/** A line of input: a message, or in `--json` perhaps `{"type":"message","text":…}` for text with line breaks. */
export type MessageLine =
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "invalid"; readonly reason: string; readonly hint: string };

/** Longest message that is taken, in characters: a book is no answer. */
const maxLength = 200_000;

export function messageOf(line: string, json: boolean): MessageLine {
  const message =
    json && line.trimStart().startsWith("{") ? fromJson(line) : ({ kind: "message", text: line } as const);
  if (message.kind === "message" && message.text.length > maxLength) {
    return {
      kind: "invalid",
      reason: `The message has ${message.text.length} characters; at most ${maxLength} can be read.`,
      hint: "The question is still open: send a shorter answer.",
    };
  }
  return message;
}

function fromJson(line: string): MessageLine {
  const hint = 'Send plain text, or {"type":"message","text":"…"} on one line.';
  try {
    const value = JSON.parse(line) as { type?: unknown; text?: unknown };
    if (value.type !== "message") return { kind: "message", text: line };
    if (typeof value.text === "string") return { kind: "message", text: value.text };
    return { kind: "invalid", reason: "The message has no text.", hint };
  } catch {
    // An answer may begin with a brace: a set, a snippet of code.
    return { kind: "message", text: line };
  }
}
