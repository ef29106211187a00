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
