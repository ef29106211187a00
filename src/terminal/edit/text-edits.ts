import { graphemes } from "../width.ts";

/** What is being typed. `cursor` is an index into `text`, always between two characters as a reader sees them. */
export interface Draft {
  readonly text: string;
  readonly cursor: number;
}

export const emptyDraft: Draft = { text: "", cursor: 0 };

export function draftOf(text: string): Draft {
  return { text, cursor: text.length };
}

export function inserted({ text, cursor }: Draft, more: string): Draft {
  return { text: text.slice(0, cursor) + more + text.slice(cursor), cursor: cursor + more.length };
}

export function movedTo({ text }: Draft, cursor: number): Draft {
  return { text, cursor: Math.max(0, Math.min(text.length, cursor)) };
}

/** Index of the character before `cursor`. */
export function previous({ text, cursor }: Draft): number {
  return cursor - (graphemes(text.slice(Math.max(0, cursor - 32), cursor)).at(-1)?.length ?? 0);
}

export function next({ text, cursor }: Draft): number {
  return cursor + (graphemes(text.slice(cursor, cursor + 32))[0]?.length ?? 0);
}

export function wordStart({ text, cursor }: Draft): number {
  return cursor - (/[\p{L}\p{N}_]*[^\p{L}\p{N}_]*$/u.exec(text.slice(0, cursor))?.[0].length ?? 0);
}

export function wordEnd({ text, cursor }: Draft): number {
  return cursor + (/^[^\p{L}\p{N}_]*[\p{L}\p{N}_]*/u.exec(text.slice(cursor))?.[0].length ?? 0);
}

/** Start of the line that the cursor is in. */
export function lineStart({ text, cursor }: Draft): number {
  return text.lastIndexOf("\n", cursor - 1) + 1;
}

export function lineEnd({ text, cursor }: Draft): number {
  const end = text.indexOf("\n", cursor);
  return end < 0 ? text.length : end;
}

/** Without the text between the cursor and `to`, and what was taken out. */
export function cut(draft: Draft, to: number): { draft: Draft; taken: string } {
  const from = Math.min(draft.cursor, to);
  const until = Math.max(draft.cursor, to);
  return {
    draft: { text: draft.text.slice(0, from) + draft.text.slice(until), cursor: from },
    taken: draft.text.slice(from, until),
  };
}

/** One line up or down at the same distance from the line's start; undefined when there is none. */
export function movedByLine(draft: Draft, by: -1 | 1): Draft | undefined {
  const start = lineStart(draft);
  const distance = draft.cursor - start;
  if (by < 0) {
    if (start === 0) return undefined;
    const above = lineStart(movedTo(draft, start - 1));
    return movedTo(draft, Math.min(above + distance, start - 1));
  }
  const end = lineEnd(draft);
  if (end === draft.text.length) return undefined;
  const below = movedTo(draft, end + 1);
  return movedTo(draft, Math.min(end + 1 + distance, lineEnd(below)));
}

/** The characters around the cursor changed places. */
export function swapped(draft: Draft): Draft {
  const { text, cursor } = draft;
  const start = previous(draft);
  const end = next(draft);
  if (start === cursor || end === cursor) return draft;
  return {
    text: text.slice(0, start) + text.slice(cursor, end) + text.slice(start, cursor) + text.slice(end),
    cursor: end,
  };
}
