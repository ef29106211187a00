import { posix } from "node:path";
import { packProblems } from "../messages/pack-problems.ts";
import type { LoadedAsked, Pack } from "./load-pack.ts";
import type { Problem } from "./problem.ts";

/** Faults of the learners' questions: unknown topics and sections, and a question that stands twice in the pack. */
export function checkAsked(pack: Pick<Pack, "articles" | "asked">): Problem[] {
  const seen = new Map<string, string>();
  return pack.asked.flatMap((loaded) => [...checkTopic(pack, loaded), ...checkTwice(loaded, seen)]);
}

function checkTopic({ articles }: Pick<Pack, "articles">, { asked, file, lineOf }: LoadedAsked): Problem[] {
  if (posix.basename(file, ".asked.yaml") !== asked.topic) {
    return [{ file, line: 1, message: packProblems.otherTopic(asked.topic) }];
  }
  const beside = posix.join(posix.dirname(file), `${asked.topic}.md`);
  const article = articles.find((one) => one.file === beside);
  if (!article) return [{ file, line: 1, message: packProblems.noArticleBeside(asked.topic) }];
  return Object.keys(asked.asked)
    .filter((anchor) => !article.anchors.has(anchor))
    .map((anchor) => ({
      file,
      line: lineOf(["asked", anchor]),
      message: packProblems.noSection(asked.topic, anchor),
    }));
}

function checkTwice({ asked, file, lineOf }: LoadedAsked, seen: Map<string, string>): Problem[] {
  const problems: Problem[] = [];
  for (const [anchor, questions] of Object.entries(asked.asked)) {
    for (const [index, question] of questions.entries()) {
      const key = question
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
      const line = lineOf(["asked", anchor, index]);
      const before = seen.get(key);
      if (before) problems.push({ file, line, message: packProblems.askedBefore(question, before) });
      else seen.set(key, `${file}:${line}`);
    }
  }
  return problems;
}
