import type { Passage } from "../../domain/passage.ts";
import { titleOf } from "./context.ts";

const MOST_CHARS = 60;
const MOST_WORDS = 8;
const numbered = /^(?:§\s*)?\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{Lu})/u;
const division = /^(?:(?:Section|Article|Part|Chapter|Clause|Unit|Week|Lesson)\s+\d+|§\s*\d+)\b/i;
const bullet = /^\s*(?:[-*+•▪◦‣●]|\(?(?:\d{1,2}|[a-z])[.)])\s/;
const underline = /^([=\-~])\1{2,}\s*$/;

/**
 * Passages of a text without markup, cut at the lines that look like headings: a question needs to know what its
 * sentence stood under. Each part keeps the identity of its passage; passages with headings stay as they are.
 */
export function sectionsOf(passages: readonly Passage[]): Passage[] {
  let open: string | undefined;
  let last = 0;
  return passages.flatMap((passage, index) => {
    if (passage.heading.length > 0) return [passage];
    const parts: Passage[] = [];
    let lines: string[] = [];
    const close = () => {
      const text = lines.join("\n").trim();
      const heading = open === undefined ? [] : [titleOf(passage), open];
      if (text !== "") parts.push({ ...passage, heading, text });
      lines = [];
    };
    const all = passage.text.split("\n");
    // What a heading at the end of one passage stands over begins the next.
    const around = [...all, "", ...(passages[index + 1]?.text.split("\n", 3) ?? [])];
    for (const [at, line] of all.entries()) {
      if (underline.test(line) && lines.length === 0) continue;
      const number = Number(/^(\d{1,2})[.)]?\s/.exec(line.trim())?.[1] ?? Number.NaN);
      if (!isHeading(around, at, number === last + 1)) {
        lines.push(line);
        continue;
      }
      close();
      if (number > 0) last = number;
      const name = nameOf(line);
      open = name.toLowerCase() === titleOf(passage).toLowerCase() ? undefined : name;
    }
    close();
    return parts;
  });
}

function nameOf(line: string): string {
  const bare = line.trim().replace(numbered, "");
  const own = bare.replace(division, "").replace(/^[\s.:–—-]+/, "");
  return /\p{L}{3}/u.test(own) ? own : bare;
}

/** Short, alone at the head of what follows, and no sentence, entry or item. */
function isHeading(lines: readonly string[], at: number, counted: boolean): boolean {
  const line = lines[at]!.trim();
  const [before = "", next = ""] = [lines[at - 1], lines[at + 1]];
  if (line.length > MOST_CHARS || line.split(/\s+/).length > MOST_WORDS || !/\p{L}{2}/u.test(line))
    return false;
  if (/[.!?:;,|=→]$|[|=\t]|:\s/.test(line) || !/^[\p{Lu}\d§]/u.test(line)) return false;
  if (/[~<>{}$@]/.test(line) || (line.match(/[\p{L}\s]/gu)?.length ?? 0) < line.length * 0.7) return false;
  if (underline.test(next)) return true;
  if (division.test(line)) return true;
  // The number after that of the last heading needs no empty line before it where a sentence has ended.
  const ended = counted && numbered.test(line) && /[.!?]["”)]*$/.test(before.trim()) && /[.,]/.test(next);
  if (before.trim() !== "" && !underline.test(before) && !ended) return false;
  const follows = [next, lines[at + 2] ?? ""].find((other) => other.trim() !== "")?.trim() ?? "";
  // The last of a row of short lines is no heading of nothing; an item of a list has other items beside it.
  if (follows === "") return false;
  if (numbered.test(line)) return !/^\d/.test(follows) || /^\d{1,2}\.\d/.test(follows);
  if (!/^\p{Lu}/u.test(line)) return false;
  return (
    bullet.test(follows) ||
    (next.trim() !== "" ? follows.length > 40 || /:\s/.test(follows) : follows.length > 60)
  );
}
