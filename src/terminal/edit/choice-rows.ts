import { messages } from "../../messages/terminal.ts";
import { clipped, padded, widthOf } from "../width.ts";

/** What Tab found, in columns; at most `most` rows, of which the last tells how many are not shown. */
export function choiceRows(choices: readonly string[], look: { width: number; most: number }): string[] {
  const { width, most } = look;
  const column = Math.max(0, ...choices.map((choice) => widthOf(choice))) + 2;
  const perRow = Math.max(1, Math.floor((width + 2) / column));
  const rows = Array.from({ length: Math.ceil(choices.length / perRow) }, (_, row) =>
    clipped(
      choices
        .slice(row * perRow, (row + 1) * perRow)
        .map((choice) => padded(choice, column))
        .join("")
        .trimEnd(),
      width,
    ),
  );
  if (rows.length <= most) return rows;
  const shown = Math.max(0, most - 1);
  return [...rows.slice(0, shown), messages.moreChoices(choices.length - shown * perRow)];
}
