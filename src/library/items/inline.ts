/** A sentence in plain words, with the terms that its Markdown set in bold. */
export interface Sentence {
  readonly text: string;
  readonly bold: readonly string[];
}

/** Words as a reader sees them: links, emphasis, footnotes and citations off; formulas and code keep their text. */
export function plainText(markdown: string): string {
  return (
    markdown
      .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/\[\^?\d{1,3}(?:[,–-]\s*\d{1,3})*\]/g, "")
      .replace(/<[^>\n]{1,200}>/g, "")
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
      .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, "$2")
      .replace(/`([^`\n]+)`/g, "$1")
      .replace(/\\([\\`*_{}[\]()#+.!-])/g, "$1")
      .replace(/\s+/g, " ")
      // "This Agreement" is the document itself.
      .replace(
        /\b(T|t)his (?=(?:[Aa]greement|[Cc]ontract|[Pp]olicy|[Ll]ease|[Tt]enancy|[Mm]anual)\b)/g,
        "$1he ",
      )
      .trim()
  );
}

/** Cuts a paragraph of Markdown into sentences. */
export function sentencesOf(markdown: string): Sentence[] {
  const bold = [...markdown.matchAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g)].map((match) => plainText(match[2]!));
  return splitSentences(plainText(markdown)).map((text) => ({
    text,
    bold: bold
      .map((term) => term.replace(/[.:,;]$/, ""))
      .filter((term) => term !== "" && text.includes(term)),
  }));
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|al|approx|ca|Fig|Figs|Eq|Eqs|Sec|No|Dr|Mr|Mrs|Prof|St|Jr|[A-Z])\.$/;

function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?。！？]["')\]”’]*(?:\s+|$)/gu)) {
    const end = match.index + match[0].length;
    const sentence = text.slice(start, end).trim();
    const next = text.slice(end, end + 1);
    if (abbreviation.test(sentence) || /^[\p{Ll}]$/u.test(next)) continue;
    sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
}
