// npm run measure:answers: the examiner by rule on the curriculum's labelled answers, figures only.
import { judgeFolder, reportOf } from "../tests/support/labelled-answers.ts";

for (const folder of ["open", "sealed"]) {
  const { n, qwk, ungraded, rightMarkedWrong, opposite } = reportOf(
    judgeFolder(`tests/knowledge/answers/${folder}`),
  );
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${folder.padEnd(7)} n ${n}  QWK ${qwk.toFixed(3)}  ungraded ${percent(ungraded)}  right in other words marked wrong ${percent(rightMarkedWrong)}  opposite marked correct ${percent(opposite.correct)} of ${opposite.n} (95 %: ${opposite.interval.map(percent).join(" to ")})`,
  );
}
