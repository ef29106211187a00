import type { WindowMessage } from "../../domain/turn-input.ts";
import { helping } from "../../messages/helping.ts";
import type { SummariseInput } from "../../ports/reasoner.ts";
import { clip } from "./text/wording.ts";

/** Bound on the summary, in bytes of UTF-8; below the 1 KB of the contract. */
const mostBytes = 1_000;
/** Longest line that stands for one message, in characters. */
const lineLength = 110;

/** The rolling summary: one short line for each message that leaves, the oldest lines go first. */
export function summariseByRule({ summary, leaving }: SummariseInput): string {
  const lines = [...summary.split("\n"), ...leaving.map(lineOf)].filter((line) => line.trim() !== "");
  const kept: string[] = [];
  let bytes = 0;
  for (const line of lines.reverse()) {
    const size = new TextEncoder().encode(line).length + 1;
    if (bytes + size > mostBytes) break;
    kept.unshift(line);
    bytes += size;
  }
  return kept.join("\n");
}

function lineOf({ role, content }: WindowMessage): string {
  const who = helping.summary[role];
  return `${who}: ${clip(tellingPart(content), lineLength)}`;
}

/** What carries the turn on: of the tutor's words the last question, else the first line. */
function tellingPart(content: string): string {
  const lines = content.split("\n").filter((line) => line.trim() !== "");
  return lines.findLast((line) => line.trimEnd().endsWith("?")) ?? lines[0] ?? "";
}
