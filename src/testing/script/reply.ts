import type { ScriptLine } from "../scenario/given.ts";

/** A line as what a model sends: text in pieces, or a tool call. */
export interface ScriptedReply {
  readonly pieces: readonly string[];
  readonly tool?: { readonly name: string; readonly arguments: Readonly<Record<string, unknown>> };
  readonly tokens: { readonly in: number; readonly out: number };
}

/** What the line replies to a prompt of `promptLength` characters. */
export function replyOf(line: ScriptLine, promptLength: number): ScriptedReply {
  const text = line.text ?? (line.json === undefined ? "" : JSON.stringify(line.json));
  const said = line.tool ? JSON.stringify(line.tool.arguments) : text;
  return {
    pieces: line.chunks === undefined ? byWords(text) : inPieces(text, line.chunks),
    ...(line.tool ? { tool: line.tool } : {}),
    tokens: line.usage ?? { in: tokensIn(promptLength), out: tokensIn(said.length) },
  };
}

/** About four characters a token: enough to let limits bite in a test. */
function tokensIn(characters: number): number {
  return Math.ceil(characters / 4);
}

function byWords(text: string): string[] {
  return text.match(/\s*\S+\s*$|\s*\S+/g) ?? (text === "" ? [] : [text]);
}

function inPieces(text: string, count: number): string[] {
  const size = Math.max(1, Math.ceil(text.length / count));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}
