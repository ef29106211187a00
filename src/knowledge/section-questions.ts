import { posix } from "node:path";
import type { Quiz } from "../domain/question.ts";
import type { Pack } from "./load-pack.ts";

/**
 * Questions that one section answers: those of learners and what the quiz asks about it. They help to find the
 * section, and are never shown nor cited.
 */
export interface SectionQuestions {
  readonly anchor: string;
  readonly lines: readonly string[];
}

/** The questions of a pack's sections, by topic. */
export type QuestionsByTopic = Readonly<Record<string, readonly SectionQuestions[]>>;

export function sectionQuestions(pack: Pick<Pack, "articles" | "asked" | "quizzes">): QuestionsByTopic {
  const topics: Record<string, SectionQuestions[]> = {};
  for (const { topic, file } of pack.articles) {
    const asked = pack.asked.find((one) => one.asked.topic === topic.id)?.asked.asked ?? {};
    const quiz = quizByAnchor(
      pack.quizzes.filter((one) => posix.dirname(one.file) === posix.dirname(file)).map((one) => one.quiz),
      posix.basename(file),
    );
    const anchors = [...new Set([...Object.keys(asked), ...quiz.keys()])];
    if (anchors.length === 0) continue;
    topics[topic.id] = anchors.map((anchor) => ({
      anchor,
      lines: [...(asked[anchor] ?? []), ...(quiz.get(anchor) ?? [])],
    }));
  }
  return topics;
}

/** By the anchor of `see`; a question that names a file alone belongs to no section. */
function quizByAnchor(quizzes: readonly Quiz[], file: string): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { statement, questions } of quizzes.flatMap(({ objectives }) => objectives)) {
    for (const question of questions) {
      const [target, anchor] = (question.see ?? "").split("#");
      if (target !== file || anchor === undefined) continue;
      const asked = [statement, question.kind === "cloze" ? question.text : question.prompt];
      lines.set(anchor, [...new Set([...(lines.get(anchor) ?? []), ...asked])]);
    }
  }
  return lines;
}
