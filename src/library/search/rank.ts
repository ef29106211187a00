import type { Db } from "../store/open-database.ts";
import { vocabulary } from "../store/vocabulary.ts";
import { stopTerms } from "../text/stop-words.ts";
import { candidateSource } from "./candidates.ts";
import { commonplace } from "./commonplace.ts";
import { feedback, feedbackTerms, mix } from "./feedback.ts";
import type { Glossary } from "./glossary.ts";
import { type IndexSize, sizeReader } from "./index-size.ts";
import { type Query, readQuery } from "./query.ts";
import { rescore, type Scored } from "./rescore.ts";

/** A ranking with what it was made from. */
export interface Ranking {
  readonly query: Query;
  readonly scored: readonly Scored[];
  readonly size: IndexSize;
}

/** A form this rare widens the first stage at no cost worth counting. */
const RARE = 200;

/** Ranks passages by their words: FTS5 finds, BM25F with proximity orders, feedback adjusts. */
export function ranker(db: Db, glossary: Glossary) {
  const terms = vocabulary(db);
  const sizeNow = sizeReader(db);
  const candidates = candidateSource(db);
  const behind = commonplace(db);
  return (text: string, documents?: readonly number[]): Ranking => {
    const size = sizeNow();
    const query = readQuery(text, terms, glossary, size.passages);
    const numbers = query.wanted.flatMap(({ forms }) =>
      forms.filter(({ passages }, index) => index === 0 || passages <= RARE).map(({ number }) => number),
    );
    const onlyStops = query.wanted.length > 0 && query.wanted.every((wanted) => stopTerms.has(wanted.text));
    const found = onlyStops
      ? candidates.saying(text.trim(), documents)
      : candidates.holding([...new Set(numbers)], documents);
    const first = rescore(found, query, size);
    const second = rescore(found, { wanted: feedbackTerms(first, terms, size), spans: [] }, size);
    return { query, scored: behind(mix(first, second, feedback.share)), size };
  };
}
