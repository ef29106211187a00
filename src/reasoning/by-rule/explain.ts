import type { Passage } from "../../domain/passage.ts";
import type { Term } from "../../domain/question.ts";
import { helping } from "../../messages/helping.ts";
import { capitalized } from "../../messages/words.ts";
import type { ExplainInput, Explanation } from "../../ports/reasoner.ts";
import { chooseSentences } from "./explain/choose-sentences.ts";
import { asksForKey, keepBack } from "./explain/keep-back.ts";
import { idfOf } from "./grading/word-frequency.ts";
import { contentStems } from "./text/content.ts";
import { stopped } from "./text/wording.ts";

/** The sentences of the passages that bear on the query, each with its source; the glossary's definition first. */
export function explainByRule({ query, passages, covered, term, open }: ExplainInput): Explanation {
  const meaning = term === undefined ? undefined : defined(term);
  const definition = meaning !== undefined && keepBack(open)(meaning, term?.topic) ? meaning : undefined;
  if (open && (meaning !== definition || asksForKey(query)))
    return { text: definition ?? helping.explain.waits, cited: [] };
  if (!covered || passages.length === 0) return uncovered(query, definition, passages);
  const found = chooseSentences(withTerm(query, term), passages);
  if (found.length === 0) return uncovered(query, definition, passages);
  const mayTell = keepBack(open);
  const chosen = found.filter(({ sentence, passage }) => mayTell(sentence, passage.topic));
  // Without the sentence that bears most on the query the others are beside the point.
  const best = found.reduce((most, one) => (one.score > most.score ? one : most));
  if (!chosen.includes(best))
    return { text: [definition, helping.explain.waits].filter(Boolean).join("\n\n"), cited: [] };
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
  if (chosen.length < found.length) paragraphs.push(helping.explain.restWaits);
  const parts = definition === undefined ? paragraphs : [definition, ...paragraphs];
  return { text: parts.join("\n\n"), cited };
}

function defined({ term, definition, acronyms }: Term): string {
  const short = acronyms[0] === term ? undefined : acronyms[0];
  return helping.explain.glossary(term, short, stopped(capitalized(definition)));
}

/** The term's other names help to find its sentences. */
function withTerm(query: string, term: Term | undefined): string {
  return term === undefined ? query : `${query} ${term.term} ${term.acronyms.join(" ")}`;
}

function uncovered(query: string, definition: string | undefined, passages: readonly Passage[]): Explanation {
  const nearest = passages.slice(0, 1).find((passage) => isNear(query, passage));
  const section = nearest?.heading.at(-1) ?? nearest?.doc;
  const near = nearest === undefined ? "" : helping.explain.nearest(section, nearest.doc);
  const text = `${helping.explain.uncovered(definition !== undefined)}${near}${helping.explain.addOwn}`;
  return { text: definition === undefined ? text : `${definition}\n\n${text}`, cited: [] };
}

/** From this rarity on a word that is shared says what a passage is about. */
const telling = 0.5;

/** Whether a passage is worth naming although it does not answer: it shares a word of a subject with the query. */
function isNear(query: string, { heading, text }: Passage): boolean {
  const wanted = new Set(contentStems(query).filter((stem) => idfOf(stem) >= telling));
  return contentStems(`${heading.join(" ")} ${text}`).some((stem) => wanted.has(stem));
}
