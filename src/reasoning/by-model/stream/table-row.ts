/** The cells of a table's row; a bar behind a backslash belongs to its cell. */
export function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, "|"));
}

export function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}

/** Whether a row is the one below a table's header: it says how the columns are aligned, and nothing else. */
export function isDelimiter(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-+:?$/.test(cell));
}

/** Whether a line may be a row of a table whose rows have no bars at their ends. */
export function isBareRow(line: string): boolean {
  return /[^\s|\\][^\n]*(?<!\\)\|/.test(line);
}
