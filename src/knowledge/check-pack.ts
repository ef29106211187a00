import { posix } from "node:path";
import type { Question } from "../domain/question.ts";
import { packProblems } from "../messages/pack-problems.ts";
import { checkCalcBlocks } from "./calc-block.ts";
import { checkAsked } from "./check-asked.ts";
import { checkQuestion } from "./check-question.ts";
import type { LoadedQuiz, Pack } from "./load-pack.ts";
import type { Problem } from "./problem.ts";

/** Everything a machine can see of a pack's faults, each with file and line. An empty list: none found. */
export function checkPack(pack: Pack): Problem[] {
  return [
    ...pack.problems,
    ...checkTopics(pack),
    ...pack.articles.flatMap((article) => [
      ...checkCalcBlocks(article.text, article.file),
      ...checkLinks(pack, article.file, article.text),
    ]),
    ...pack.quizzes.flatMap((loaded) => checkQuiz(pack, loaded)),
    ...checkAsked(pack),
    ...checkPrerequisites(pack),
    ...checkTerms(pack),
  ];
}

function checkTopics(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const articles = new Map(pack.articles.map((article) => [article.topic.id, article]));
  const quizzes = new Set(pack.quizzes.map(({ quiz }) => quiz.topic));
  for (const { topic, file } of pack.articles) {
    const at = (message: string) => problems.push({ file, line: 1, message });
    if (posix.basename(file, ".md") !== topic.id) at(packProblems.otherTopic(topic.id));
    if (posix.dirname(file) !== topic.area) at(packProblems.otherArea(topic.area));
    if (!(topic.area in pack.curriculum.areas)) at(packProblems.unknownArea(topic.area));
    if (!quizzes.has(topic.id)) at(packProblems.noQuiz);
    if (!pack.curriculum.topics.includes(topic.id)) at(packProblems.notInCurriculum);
  }
  for (const id of pack.curriculum.topics) {
    if (!articles.has(id))
      problems.push({ file: "curriculum.yaml", line: 1, message: packProblems.noArticle(id) });
  }
  return problems;
}

function checkQuiz(pack: Pack, { quiz, file, lineOf }: LoadedQuiz): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const once = (id: string, parent: string, path: readonly PropertyKey[]) => {
    const at = (message: string) => problems.push({ file, line: lineOf(path), message });
    if (seen.has(id)) at(packProblems.twice(id));
    if (!id.startsWith(`${parent}/`)) at(packProblems.startsWith(id, parent));
    seen.add(id);
  };
  if (posix.basename(file, ".quiz.yaml") !== quiz.topic) {
    problems.push({ file, line: 1, message: packProblems.otherTopic(quiz.topic) });
  }
  for (const [o, objective] of quiz.objectives.entries()) {
    once(objective.id, quiz.topic, ["objectives", o]);
    for (const [q, question] of objective.questions.entries()) {
      const path = ["objectives", o, "questions", q];
      once(question.id, objective.id, path);
      const at = (message: string) =>
        problems.push({ file, line: lineOf(path), message: `${question.id}: ${message}` });
      for (const message of checkQuestion(question)) at(message);
      if (!seeExists(pack, file, question)) at(packProblems.seeNothing(question.see));
    }
  }
  return problems;
}

/** `see` is `file.md#anchor`, relative to the quiz. */
function seeExists(pack: Pack, quizFile: string, { see }: Question): boolean {
  return see === undefined || anchorExists(pack, posix.dirname(quizFile), see);
}

function anchorExists(pack: Pack, folder: string, link: string): boolean {
  const [target = "", anchor] = link.split("#");
  const article = pack.articles.find(({ file }) => file === posix.normalize(posix.join(folder, target)));
  return article !== undefined && (anchor === undefined || article.anchors.has(anchor));
}

function checkLinks(pack: Pack, file: string, text: string): Problem[] {
  return text.split(/\r?\n/).flatMap((line, index) =>
    [...line.matchAll(/\]\(([^)\s]+\.md(?:#[^)\s]*)?|#[^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      const target = link.startsWith("#") ? `${posix.basename(file)}${link}` : link;
      return anchorExists(pack, posix.dirname(file), target)
        ? []
        : [{ file, line: index + 1, message: packProblems.deadLink(link) }];
    }),
  );
}

/** A cycle of prerequisites would never let any of its topics be taught. */
function checkPrerequisites(pack: Pack): Problem[] {
  const needs = new Map(pack.articles.map(({ topic }) => [topic.id, topic.needs]));
  return pack.articles
    .filter(({ topic }) => reaches(topic.id, topic.id, needs, new Set()))
    .map(({ topic, file }) => ({
      file,
      line: 1,
      message: packProblems.needsItself(topic.id),
    }));
}

function reaches(
  from: string,
  goal: string,
  needs: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): boolean {
  return (needs.get(from) ?? []).some((next) => {
    if (next === goal) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, goal, needs, seen);
  });
}

function checkTerms({ terms }: Pack): Problem[] {
  const ids = new Set(terms.map(({ id }) => id));
  const at = (message: string) => ({ file: "glossary.yaml", line: 1, message });
  const twice = terms.filter(({ id }, index) => terms.findIndex((term) => term.id === id) !== index);
  return [
    ...twice.map(({ id }) => at(packProblems.twice(id))),
    ...terms.flatMap((term) =>
      term.see.filter((see) => !ids.has(see)).map((see) => at(packProblems.noTerm(term.id, see))),
    ),
  ];
}
