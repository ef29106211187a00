import type { PackEvidence } from "../likeness/evidence.ts";
import type { PackMatcher } from "../likeness/pack-matcher.ts";
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
import { withEvidence } from "./with-evidence.ts";

/** A ranking with what it was made from. */
export interface Ranking {
  readonly query: Query;
  readonly scored: readonly Scored[];
  /** Scores by words alone, by row. */
  readonly byWords: readonly Scored[];
  /** What else speaks for the passages of packs among the first. */
  readonly evidence: ReadonlyMap<number, PackEvidence>;
  readonly size: IndexSize;
}

const noEvidence: ReadonlyMap<number, PackEvidence> = new Map();

/** A form this rare widens the first stage at no cost worth counting. */
const RARE = 200;
/** Passages that the packs' own questions bring in. */
const NEAREST = 20;

/**
 * Ranks passages: FTS5 and the packs' own questions find, BM25F with proximity orders, feedback adjusts, and what
 * else speaks for a pack's passage is added.
 */
export function ranker(db: Db, glossary: Glossary, matcher?: PackMatcher) {
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
    const holding = onlyStops
      ? candidates.saying(text.trim(), documents)
      : candidates.holding([...new Set(numbers)], documents);
    const match = matcher?.(text);
    const known = new Set(holding.map(({ row }) => row));
    const near = match?.nearest(NEAREST).filter((row) => !known.has(row)) ?? [];
    const found = [...holding, ...candidates.at(near, documents)];
    const first = rescore(found, query, size);
    const second = rescore(found, { wanted: feedbackTerms(first, terms, size), spans: [] }, size);
    const byWords = behind(mix(first, second, feedback.share));
    const rows = new Set([...near, ...byWords.map(({ candidate }) => candidate.row)]);
    const evidence = match?.evidence([...rows]) ?? noEvidence;
    return { query, scored: withEvidence(byWords, evidence, query), byWords, evidence, size };
  };
}
