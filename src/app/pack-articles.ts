import { join } from "node:path";
import type { Pack } from "../knowledge/load-pack.ts";
import { type SectionQuestions, sectionQuestions } from "../knowledge/section-questions.ts";

/** An article as the library indexes it; `path` can be opened. */
export interface ArticleFile {
  readonly topic: string;
  readonly title: string;
  readonly path: string;
  readonly markdown: string;
  /** Questions that its sections answer: they find a section by other words than its own. */
  readonly questions: readonly SectionQuestions[];
}

/** The articles of a pack that was read from its folder. */
export function packArticles(pack: Pack): ArticleFile[] {
  const questions = sectionQuestions(pack);
  return pack.articles.map(({ topic, file, text }) => ({
    topic: topic.id,
    title: topic.title,
    path: join(pack.folder, file),
    markdown: text,
    questions: questions[topic.id] ?? [],
  }));
}
