import { printable } from "../../domain/printable.ts";
import { pages } from "../../messages/pages.ts";
import { painted } from "../style.ts";
import { padded } from "../width.ts";
import { wrapSpans } from "../wrap.ts";
import { type PageLook, pageText, widestOf } from "./page.ts";

/** One thing that was examined. */
export interface CheckRow {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly remedy?: string | undefined;
}

/** What works, what does not, and what to do about it; the state stands as a word first. */
export function doctorPage(checks: readonly CheckRow[], look: PageLook): string {
  const names = look.plain
    ? 0
    : widestOf(
        checks.map(({ name }) => name),
        16,
      ) + 2;
  return pageText(
    checks.flatMap(({ name, ok, found, remedy }) => {
      const state = padded(ok ? pages.ok : pages.failed, 4);
      if (look.plain) {
        const lines = [`${state}  ${name}: ${printable(found)}`];
        return remedy ? [...lines, `      ${printable(remedy)}`] : lines;
      }
      const indent = " ".repeat(6 + names);
      const first = `      ${padded(name, names)}`;
      const rows = wrapSpans([{ text: printable(found) }], look.width, { first, rest: indent });
      const emphasis = look.style(ok ? "good" : "bad");
      return [
        `${painted(state, emphasis)}${rows[0]!.slice(4)}`,
        ...rows.slice(1),
        ...(remedy
          ? wrapSpans([{ text: printable(remedy), on: look.style("strong") }], look.width, {
              first: indent,
              rest: indent,
            })
          : []),
      ];
    }),
  );
}
