import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { VivaError } from "../domain/errors.ts";
import { type BankSource, openBank, sourceOfPack } from "../knowledge/bank.ts";
import { openCompiled } from "../knowledge/compiled.ts";
import type { Pack } from "../knowledge/load-pack.ts";
import { renderProblem } from "../knowledge/problem.ts";
import { errors } from "../messages/errors.ts";
import type { Bank } from "../ports/bank.ts";
import { bankWithMade } from "./bank-with-made.ts";
import type { MadeItem } from "./made-items.ts";
import { openOwnFolder } from "./own-folder.ts";
import { type ArticleFile, packArticles } from "./pack-articles.ts";

/** The questions of all packs, their articles (read when the library wants them), and what could not be read. */
export interface Knowledge {
  readonly bank: Bank;
  articles(): ArticleFile[];
  readonly problems: readonly string[];
}

/**
 * Opens the built-in pack (compiled when `compiled` exists) and the packs in `folders`. A pack that can't
 * be read at all is a VivaError `bad-config`; a broken file in one is a problem, and the rest still works.
 */
export async function openKnowledge(options: {
  builtIn: string;
  compiled?: string | undefined;
  folders?: readonly string[];
  /** Compiled questions of the learner's own documents; there may be none yet. */
  own?: string;
  /** Questions that a model has made so far; asked for each time, because more may come. */
  made?: () => readonly MadeItem[];
}): Promise<Knowledge> {
  const { builtIn, compiled, folders = [], own, made = () => [] } = options;
  const sources: BankSource[] = [];
  const articles: (() => ArticleFile[])[] = [];
  const problems: string[] = [];
  if (compiled !== undefined && existsSync(join(compiled, "index.json"))) {
    const { source, index, questions } = openCompiled(compiled);
    sources.push(source);
    articles.push(() => {
      const byTopic = questions();
      return index.articles.map(({ topic, title, file }) => {
        const path = join(builtIn, file);
        return { topic, title, path, markdown: readFileSync(path, "utf8"), questions: byTopic[topic] ?? [] };
      });
    });
  } else {
    addPack((await import("../knowledge/load-pack.ts")).loadPack(builtIn));
  }
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new VivaError("bad-config", ...errors.noPack(folder));
    }
    addPack((await import("../knowledge/load-pack.ts")).loadPack(folder));
  }
  const { source, problem } = own === undefined ? {} : openOwnFolder(own);
  if (source) sources.push(source);
  if (problem !== undefined) problems.push(problem);
  return {
    bank: bankWithMade(openBank(sources), made),
    articles: () => articles.flatMap((read) => read()),
    problems,
  };

  function addPack(pack: Pack): void {
    sources.push(sourceOfPack(pack));
    problems.push(
      ...pack.problems.map((problem) => renderProblem({ ...problem, file: join(pack.folder, problem.file) })),
    );
    articles.push(() => packArticles(pack));
  }
}
