/** The text up to a length in characters, cut between words. */
export function clip(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > length / 2 ? space : cut.length).replace(/[\s,;:.]+$/, "")}…`;
}

/** As part of a sentence: without the closing full stop. */
export function unstopped(text: string): string {
  return text.trim().replace(/[.;,]+$/, "");
}

/** As a sentence of its own. */
export function stopped(text: string): string {
  const line = text.trim();
  return /[.!?…]["')\]]*$/.test(line) ? line : `${line}.`;
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers in words. */
export function inWords(n: number): string {
  return words[n] ?? String(n);
}

/** "first" … "fourth", then "5th". */
export function ordinal(n: number): string {
  return ["", "first", "second", "third", "fourth"][n] ?? `${n}th`;
}

/** Claims one after the other: they are clauses of their own, so "and" would tie them together wrongly. */
export function listed(claims: readonly string[]): string {
  return claims.join("; ");
}
