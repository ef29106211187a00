import { printableLine } from "../domain/printable.ts";
import { messages } from "../messages/terminal.ts";
import { choiceRows } from "./edit/choice-rows.ts";
import { inputRows } from "./edit/input-rows.ts";
import type { LineEditor } from "./edit/line-editor.ts";
import type { Place } from "./live-region.ts";
import { painted, type Style } from "./style.ts";
import { clipped } from "./width.ts";
import { wrapSpans } from "./wrap.ts";

/** Rows of notes or choices below the input, at most. */
const mostBelow = 6;

/** What stands below the texts: status line or a gap, the input, and a note or choices. */
export interface Bottom {
  /** The tutor works: the input is shown once something is typed. */
  readonly working: boolean;
  readonly above: readonly string[];
  readonly editor: LineEditor | undefined;
  readonly note: string | undefined;
}

/** The rows, at most `height` of them. The cursor is shown when there is something to edit. */
export function bottomRows(
  { working, above, editor, note }: Bottom,
  look: { width: number; height: number; style: Style },
): { rows: string[]; cursor?: Place } {
  const { width, height, style } = look;
  const below = (choices: readonly string[], most: number) => {
    const rows =
      choices.length > 0
        ? choiceRows(choices, { width, most })
        : note === undefined
          ? []
          : wrapSpans([{ text: printableLine(note) }], width);
    return rows.slice(0, most).map((row) => painted(row, style("faint")));
  };
  const typing = editor && (!working || editor.draft.text !== "" || editor.searching !== undefined);
  if (!typing) return { rows: working ? [...above, ...below([], Math.min(mostBelow, height - 1))] : [] };
  const under = below(editor.choices, Math.max(0, Math.min(mostBelow, height - above.length - 1)));
  const input = inputRows(editor.draft, {
    prompt: promptOf(editor, Math.floor(width / 3)),
    promptOn: style("prompt"),
    width,
    height: Math.max(1, height - above.length - under.length),
  });
  return {
    rows: [...above, ...input.rows, ...under],
    cursor: { row: input.cursor.row + above.length, column: input.cursor.column },
  };
}

function promptOf({ searching, searchFailed }: LineEditor, most: number): string {
  if (searching === undefined) return messages.prompt;
  return messages[searchFailed ? "searchFailed" : "search"](clipped(searching, most));
}
