import { messages } from "../messages/terminal.ts";
import type { Style } from "./style.ts";
import { wrapSpans } from "./wrap.ts";

/** What is told once, below the session's line: on the first run what was found, later where one was. */
export type Welcome =
  | { kind: "first"; topics: number; model: string; documents?: number | undefined }
  | { kind: "back"; due: number; ago: string; topic: string | undefined };

export function welcomeRows(welcome: Welcome, { width, style }: { width: number; style: Style }): string[] {
  return textsOf(welcome).flatMap((text) => wrapSpans([{ text, on: style("faint") }], width));
}

/** The same as plain lines. */
export function welcomeLines(welcome: Welcome): string {
  return textsOf(welcome)
    .map((text) => `${text}\n`)
    .join("");
}

function textsOf(welcome: Welcome): string[] {
  return welcome.kind === "first"
    ? [messages.found(welcome), messages.more(welcome)]
    : [messages.back(welcome)];
}
