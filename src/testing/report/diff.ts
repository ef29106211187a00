/** Lines as data: what is in both, only expected (-), only there (+). */
export interface DiffLine {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

/** A line diff by the longest common subsequence; meant for some hundred lines at most. */
export function diffLines(expected: readonly string[], actual: readonly string[]): DiffLine[] {
  const common = commonLengths(expected, actual);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < expected.length || j < actual.length) {
    if (i < expected.length && j < actual.length && expected[i] === actual[j]) {
      lines.push({ mark: " ", text: expected[i]! });
      i++;
      j++;
    } else if (j >= actual.length || (i < expected.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ mark: "-", text: expected[i++]! });
    } else {
      lines.push({ mark: "+", text: actual[j++]! });
    }
  }
  return lines;
}

/** `[i][j]`: length of the longest common subsequence of what is left from i and j on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** A value as lines that can be compared: lists by entry, texts by line, the rest as JSON. */
export function asLines(value: unknown): string[] {
  if (value === undefined) return [];
  if (typeof value === "string") return value.split("\n");
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
  if (typeof value === "object" && value !== null) return JSON.stringify(value, null, 1).split("\n");
  return [String(value)];
}
