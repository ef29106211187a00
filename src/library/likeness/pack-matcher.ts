import type { Db } from "../store/open-database.ts";
import type { PackDocument } from "../sync-packs.ts";
import { comparer } from "./compare.ts";
import { contentWords } from "./content-words.ts";
import { noEvidence, type PackEvidence } from "./evidence.ts";
import { type Lexicon, makeLexicon, type Unit } from "./lexicon.ts";
import { type LineEvidence, lineMatcher } from "./line-matcher.ts";
import { type PackPassage, readPackPassages } from "./pack-passages.ts";
import type { WordVectors } from "./word-vectors.ts";

/** What speaks for the passages of packs as answers to one query. */
export interface PackMatch {
  /** Rows of the passages whose sections answer questions like this one, best first. */
  nearest(limit: number): number[];
  /** The evidence for the passages of packs among `rows`, which come best first: only those are looked at closely. */
  evidence(rows: readonly number[]): ReadonlyMap<number, PackEvidence>;
}

export type PackMatcher = (query: string) => PackMatch;

/** A heading that so many articles have names a part that each of them has, and no subject. */
const MANY = 5;

/** Looks at queries beside the packs. Their texts are read at the first one: opening a library should cost nothing. */
export function packMatcher(db: Db, packs: readonly PackDocument[], vectors: WordVectors): PackMatcher {
  let opened: ReturnType<typeof open> | undefined;
  const open = () => {
    const { passages, lines } = readPackPassages(db, packs);
    const asked = lines.map(({ text }) => contentWords(text));
    const { lexicon, units } = makeLexicon(db, vectors, asked);
    const matcher = lineMatcher(lines, units, lexicon);
    const texts = passageTexts(passages, lexicon);
    return { texts, matcher, lexicon };
  };
  return (query) => {
    opened ??= open();
    const { texts, matcher, lexicon } = opened;
    const [unit] = lexicon.units([contentWords(query.slice(0, MOST_CHARS))]);
    const asked = matcher(unit!);
    return {
      nearest: (limit) =>
        [...asked]
          .sort(([, a], [, b]) => b.asked - a.asked)
          .slice(0, limit)
          .map(([row]) => row),
      evidence(rows) {
        // Taken apart first: a comparer knows the words that the lexicon has when it is made.
        const looked = new Map(rows.slice(0, LOOK).map((row) => [row, texts.of(row)]));
        const compare = comparer(unit!, lexicon);
        const ofArticle = articleMeans(asked, texts.articleOf);
        const found = rows.flatMap((row): [number, PackEvidence][] => {
          const article = texts.articleOf(row);
          if (article === undefined) return [];
          const text = looked.get(row);
          const said = text ? saidIn(text, compare) : {};
          const known = { ...asked.get(row), article: ofArticle.get(article) ?? 0 };
          return [[row, { ...noEvidence, ...known, ...said }]];
        });
        return new Map(found);
      },
    };
  };
}

/** So many passages are looked at sentence by sentence. */
const LOOK = 30;
const BEST = 3;

function saidIn({ sentences, heading, commonplace }: PassageText, compare: ReturnType<typeof comparer>) {
  const said = Math.max(0, ...sentences.map((sentence) => compare(sentence).soft));
  return { said, heading: compare(heading).soft, commonplace };
}

function articleMeans(
  asked: ReadonlyMap<number, LineEvidence>,
  articleOf: (row: number) => number | undefined,
): Map<number, number> {
  const values = new Map<number, number[]>();
  for (const [row, { asked: value }] of asked) {
    const article = articleOf(row)!;
    values.set(article, [...(values.get(article) ?? []), value]);
  }
  const mean = (list: number[]) => {
    const best = list.sort((a, b) => b - a).slice(0, BEST);
    return best.reduce((sum, value) => sum + value, 0) / BEST;
  };
  return new Map([...values].map(([article, list]) => [article, mean(list)]));
}

/** Nobody types more; a pasted page would only cost time. */
const MOST_CHARS = 1_000;

interface PassageText {
  readonly row: number;
  readonly sentences: readonly Unit[];
  readonly heading: Unit;
  readonly commonplace: number;
}

/** The passages' sentences and headings, taken apart when they are first needed. */
function passageTexts(passages: readonly PackPassage[], lexicon: Lexicon) {
  const byRow = new Map(passages.map((passage) => [passage.row, passage]));
  const made = new Map<number, PassageText>();
  const articles = new Map<string, Set<number>>();
  for (const { anchor, document } of passages) {
    articles.set(anchor, (articles.get(anchor) ?? new Set()).add(document));
  }
  const make = ({ row, text, heading, anchor }: PackPassage): PassageText => {
    const sentences = text.split(/(?<=[.!?:])\s+|\n+/).filter((sentence) => /\p{L}{3}/u.test(sentence));
    const [top, ...rest] = lexicon.units([heading, ...sentences].map(contentWords));
    return {
      row,
      heading: top!,
      sentences: rest,
      commonplace: (articles.get(anchor)?.size ?? 0) >= MANY ? 1 : 0,
    };
  };
  return {
    articleOf: (row: number) => byRow.get(row)?.document,
    of(row: number): PassageText | undefined {
      const passage = byRow.get(row);
      if (passage && !made.has(row)) made.set(row, make(passage));
      return made.get(row);
    },
  };
}
