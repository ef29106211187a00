/** A word whose full stop ends no sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|fig|eq|no|approx|resp|al)|\b[A-Z])\.$/i;

/**
 * The sentences of a passage as running text: without headings, tables, code blocks and formulas on lines
 * of their own, list marks and emphasis removed, links by their text.
 */
export function sentencesOf(markdown: string): string[] {
  return blocksOf(markdown).flatMap(splitSentences);
}

/** One line of Markdown as plain words; inline code stays marked, since it reads well in both forms. */
export function plainLine(line: string): string {
  return line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\*\*([^*]+)\*\*|__([^_]+)__/g, (_, star?: string, bar?: string) => star ?? bar ?? "")
    .replace(/(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g, "$1")
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, "")
    .replace(/^\s*>\s?/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Paragraphs and list items, each as one line. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let current: string[] = [];
  let fenced = false;
  const close = () => {
    if (current.length > 0) blocks.push(current.join(" "));
    current = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    if (/^\s*(?:```|~~~|\$\$)/.test(line)) {
      close();
      fenced = !fenced;
    } else if (fenced || /^\s*(?:#{1,6}\s|\||:?-{3,}|={3,})/.test(line) || line.trim() === "") {
      close();
    } else {
      if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line)) close();
      current.push(plainLine(line));
    }
  }
  close();
  return blocks.filter((block) => block !== "");
}

function splitSentences(block: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of block.matchAll(/[.!?]["')\]]*\s+(?=["'(`\p{Lu}\p{N}])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    if (abbreviation.test(block.slice(start, match.index + 1))) continue;
    sentences.push(block.slice(start, end).trim());
    start = match.index + match[0].length;
  }
  const rest = block.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
}
