// npm run check:knowledge [-- FOLDER]: every fault of a pack as file:line; exit 1 when there is one.
import { checkPack } from "../src/knowledge/check-pack.ts";
import { loadPack } from "../src/knowledge/load-pack.ts";
import { renderProblem } from "../src/knowledge/problem.ts";

const folder = process.argv[2] ?? "knowledge";
const pack = loadPack(folder);
const problems = checkPack(pack);
for (const problem of problems) console.log(renderProblem({ ...problem, file: `${folder}/${problem.file}` }));
const questions = pack.quizzes.flatMap(({ quiz }) =>
  quiz.objectives.flatMap((objective) => objective.questions),
);
console.log(
  `${pack.articles.length} topics, ${questions.length} questions, ${pack.terms.length} terms, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
