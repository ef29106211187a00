import type { Passage } from "../../domain/passage.ts";
import type { Term } from "../../domain/question.ts";
import type { ExplainInput, Explanation } from "../../ports/reasoner.ts";
import { chooseSentences } from "./explain/choose-sentences.ts";
import { capitalized, stopped } from "./text/wording.ts";

/** The sentences of the passages that bear on the query, each with its source; the glossary's definition first. */
export function explainByRule({ query, passages, covered, term }: ExplainInput): Explanation {
  const definition = term === undefined ? undefined : defined(term);
  if (!covered || passages.length === 0) return uncovered(definition, passages);
  const chosen = chooseSentences(withTerm(query, term), passages);
  if (chosen.length === 0) return uncovered(definition, passages);
  const cited: Passage[] = [];
  const paragraphs: string[] = [];
  let current: { n: number; sentences: string[] } | undefined;
  const close = () => {
    if (current) paragraphs.push(`${current.sentences.join(" ")} [${current.n}]`);
  };
  for (const { sentence, passage } of chosen) {
    if (!cited.includes(passage)) cited.push(passage);
    const n = cited.indexOf(passage) + 1;
    if (current?.n !== n) {
      close();
      current = { n, sentences: [] };
    }
    // The list that a colon leads to is not quoted with it.
    current.sentences.push(stopped(sentence.trimEnd().replace(/:$/, "")));
  }
  close();
  const parts = definition === undefined ? paragraphs : [definition, ...paragraphs];
  return { text: parts.join("\n\n"), cited };
}

function defined({ term, definition, acronyms }: Term): string {
  const short = acronyms[0] === undefined || acronyms[0] === term ? "" : ` (${acronyms[0]})`;
  return `From the glossary: **${term}**${short}: ${stopped(capitalized(definition))}`;
}

/** The term's other names help to find its sentences. */
function withTerm(query: string, term: Term | undefined): string {
  return term === undefined ? query : `${query} ${term.term} ${term.acronyms.join(" ")}`;
}

function uncovered(definition: string | undefined, passages: readonly Passage[]): Explanation {
  const nearest = passages[0];
  const section = nearest?.heading.at(-1) ?? nearest?.doc;
  const where = nearest && section !== nearest.doc ? `"${section}" in ${nearest.doc}` : `"${section}"`;
  const near = nearest === undefined ? "" : ` The nearest they have is ${where}, which may not answer it.`;
  const opening =
    definition === undefined ? "My sources don't cover that." : "Beyond that, my sources don't cover it.";
  const text = `${opening}${near} A document of your own can be added with \`viva ingest\`.`;
  return { text: definition === undefined ? text : `${definition}\n\n${text}`, cited: [] };
}
