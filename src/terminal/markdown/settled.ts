/**
 * How much of a growing paragraph's source no later text can change: up to the first mark that is open
 * still (emphasis, code, a link, a formula). A table may be in the making where a bar is: then nothing.
 */
export function settledLength(source: string): number {
  if (/^[^\n]*\|/.test(source)) return 0;
  const open = new Map<string, number>();
  let at = 0;
  while (at < source.length) {
    const jump = closedBefore(source, at);
    if (jump === undefined) return Math.min(at, ...open.values());
    if (jump > at) {
      at = jump;
      continue;
    }
    const run = /^(?:\*+|_+|~~)/.exec(source.slice(at, at + 4))?.[0];
    if (run && !standsAlone(source, at, run)) {
      if (open.has(run)) open.delete(run);
      else open.set(run, at);
    }
    at += run?.length ?? 1;
  }
  return Math.min(source.length, ...open.values());
}

/** Marks with a closing partner, by how they begin. */
const pairs: readonly [RegExp, (opening: string) => RegExp][] = [
  [/^`+/, (ticks) => new RegExp(`(?<!\`)${ticks}(?!\`)`)],
  [/^\\\(/, () => /\\\)/],
  [/^\\\[/, () => /\\\]/],
  [/^\$\$/, () => /\$\$/],
  [/^\$(?=\S)/, () => /\$/],
  [/^!?\[/, () => /\](?:\([^)]*\)|(?!\(|$))/],
  [/^<(?=[a-z/!])/i, () => />/],
];

/** Where what begins at `at` is closed; `at` itself when nothing begins there; undefined when it is open. */
function closedBefore(source: string, at: number): number | undefined {
  const rest = source.slice(at);
  for (const [opens, closes] of pairs) {
    const opening = opens.exec(rest)?.[0];
    if (opening === undefined) continue;
    const closing = closes(opening).exec(rest.slice(opening.length));
    return closing ? at + opening.length + closing.index + closing[0].length : undefined;
  }
  return rest[0] === "\\" ? at + 2 : at;
}

/** A star between spaces multiplies; an underscore inside a word is part of it. */
function standsAlone(source: string, at: number, run: string): boolean {
  const before = source[at - 1] ?? " ";
  const after = source[at + run.length];
  if (/\s/.test(before) && after !== undefined && /\s/.test(after)) return true;
  return run[0] === "_" && /\w/.test(before) && after !== undefined && /\w/.test(after);
}
