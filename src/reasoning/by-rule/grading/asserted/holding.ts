import { asRead, openings } from "./frame-words.ts";
import { enclosing, type Frame, frames, turn } from "./frames.ts";
import { mayEnclose, mayFrame } from "./framing.ts";
import { goesOn, govern } from "./governing.ts";
import type { Page } from "./page.ts";

/** A frame is looked for in this many characters at the beginning of a sentence; a verdict around a claim in as many. */
const frameReach = 220;
const enclosingReach = 700;

/** Reads the frame at the beginning of what is left of a sentence, from the word `first` on; the word after it. */
export function readFrame(
  page: Page,
  at: number,
  { first = 0, tried = frames }: { readonly first?: number; readonly tried?: readonly Frame[] },
): number {
  const own = page.sentences[at]!;
  const words = own.words.slice(first);
  const mayHold = tried === frames && mayEnclose(words);
  if (!mayHold && !mayFrame(words)) return first;
  const rest = asRead(words);
  const end = readFrom(page, at, { first, rest, tried, mayHold });
  if (end !== first) return end;
  // "But really, I don't think that …": the words before the frame are no part of it.
  const opening = openings.exec(rest.slice(0, frameReach))?.[0];
  if (opening === undefined) return first;
  const next = first + wordsIn(opening) - 1;
  const read = readFrom(page, at, { first: next, rest: rest.slice(opening.length - 1), tried, mayHold });
  return read === next ? first : read;
}

function readFrom(
  page: Page,
  at: number,
  of: {
    readonly first: number;
    readonly rest: string;
    readonly tried: readonly Frame[];
    readonly mayHold: boolean;
  },
): number {
  const { first, rest, tried, mayHold } = of;
  if (mayHold) {
    const end = readEnclosing(page, at, { first, rest: rest.slice(0, enclosingReach) });
    if (end !== undefined) return end;
  }
  const head = rest.slice(0, frameReach);
  const word = head.slice(1, head.indexOf(" ", 1));
  for (const frame of tried) {
    if (frame.first && !frame.first.has(word)) continue;
    if (frame.needs && !frame.needs.test(head)) continue;
    const match = frame.pattern.exec(head);
    if (match) return hold(page, at, { frame, first, start: first + wordsIn(match[0]) });
  }
  return first;
}

/** How many words a piece of text that begins with a blank holds. */
const wordsIn = (text: string): number => text.split(" ").length - 1;

function readEnclosing(
  page: Page,
  at: number,
  { first, rest }: { readonly first: number; readonly rest: string },
): number | undefined {
  const own = page.sentences[at]!;
  for (const { pattern, standing, open } of enclosing) {
    const match = pattern.exec(rest);
    const held = match?.groups?.held;
    if (!match || held === undefined) continue;
    const start = first + wordsIn(match[0].slice(0, match[0].indexOf(held))) - 1;
    const end = first + wordsIn(match[0]);
    page.setWords(own, [first, end], "frame");
    page.restore(own, [start, start + held.split(" ").length], standing);
    own.open = open;
    return end;
  }
  return undefined;
}

/** What a frame holds: to the end of the sentence, or to where the writer's own view begins. */
function hold(
  page: Page,
  at: number,
  { frame, first, start }: { readonly frame: Frame; readonly first: number; readonly start: number },
): number {
  const own = page.sentences[at]!;
  page.setWords(own, [first, start], "frame");
  own.open = frame.open || frame.standing !== "asserted";
  if (frame.standing === "asserted") return start;
  const rest = ` ${own.words.slice(start).join(" ")} `;
  const turned = turn.exec(rest);
  const end = turned ? start + wordsIn(rest.slice(0, turned.index)) : own.words.length;
  page.setWords(own, [start, end], frame.standing);
  const here = start < own.words.length;
  if (own.words[start] === ":" || (own.end === ":" && !here))
    govern(page, at + 1, { belongs: (next) => (here ? next.line === own.line : goesOn(page, at, next)) });
  return start;
}
