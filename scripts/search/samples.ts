import { packArticles } from "../../src/app/pack-articles.ts";
import { wordVectors } from "../../src/app/word-vectors.ts";
import { loadPack } from "../../src/knowledge/load-pack.ts";
import type { PackEvidence } from "../../src/library/likeness/evidence.ts";
import { packMatcher } from "../../src/library/likeness/pack-matcher.ts";
import { makeGlossary } from "../../src/library/search/glossary.ts";
import { type Ranking, ranker } from "../../src/library/search/rank.ts";
import { informationOf } from "../../src/library/search/with-evidence.ts";
import { openDatabase } from "../../src/library/store/open-database.ts";
import { passageReader } from "../../src/library/store/passages.ts";
import { documentWriter } from "../../src/library/store/write-document.ts";
import { syncPacks } from "../../src/library/sync-packs.ts";
import type { Option } from "./learn.ts";
import { type AskedQuestion, readQuestions } from "./questions.ts";

/** A question with its ranking. */
export interface SearchSample extends AskedQuestion {
  readonly file: string;
  readonly ranking: Ranking;
  /** Rows of the passages that answer. */
  readonly wanted: ReadonlySet<number>;
  /** The passages to choose from: score by words as a share of what the query could give, then the evidence. */
  readonly options: readonly Option[];
  /** Questions of one topic share a group; those without one are spread. */
  readonly group: number;
}

/** The questions of these files in tests/library/questions, ranked over the built-in pack. */
export function readSamples(
  files: readonly string[],
  names: readonly (keyof PackEvidence)[],
): SearchSample[] {
  const pack = loadPack("knowledge");
  const articles = packArticles(pack);
  const db = openDatabase(":memory:");
  syncPacks(db, documentWriter(db), articles);
  const passages = passageReader(db);
  const rank = ranker(db, makeGlossary(pack.terms), packMatcher(db, articles, wordVectors));
  const rowOf = db.prepare("SELECT id FROM passage WHERE key = ?").pluck();
  const topics = pack.articles.map(({ topic }) => topic.id);
  return files.flatMap((file) =>
    readQuestions(`tests/library/questions/${file}`).map(({ q, see }, index) => {
      const ranking = rank(q);
      const rows = see.flatMap((anchor) => passages.section(anchor)).map(({ id }) => rowOf.get(id) as number);
      const wanted = new Set(rows);
      const total = informationOf(ranking.query);
      const options = ranking.byWords.flatMap(({ candidate: { row }, score }) => {
        const found = ranking.evidence.get(row);
        const features = found ? [score / total, ...names.map((name) => found[name])] : [];
        return found ? [{ right: wanted.has(row), features }] : [];
      });
      const topic = topics.indexOf(see[0]?.split(".")[0] ?? "");
      return { file, q, see, ranking, wanted, options, group: topic < 0 ? index : topic };
    }),
  );
}
