import { printable } from "../../domain/printable.ts";
import { pages } from "../../messages/pages.ts";
import { pageText } from "./page.ts";

const words = pages.imported;

/** What an import brought, and what is left to do. */
export function importPage(imported: {
  file: string;
  exported: string;
  answers: number;
  sessions: number;
  made: number;
  documents: readonly string[];
}): string {
  const { file, exported, answers, sessions, made, documents } = imported;
  const counts = [
    pages.counts.answers(answers),
    pages.counts.sessions(sessions),
    ...(made > 0 ? [pages.counts.madeQuestions(made)] : []),
  ];
  return pageText([
    words.done(counts.join(", "), file, printable(exported)),
    ...(documents.length > 0 ? [words.documents(documents.map(printable).join(", "))] : []),
  ]);
}
