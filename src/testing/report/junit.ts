import type { ScenarioResult, Totals } from "../result.ts";
import { prettyScenario } from "./pretty.ts";

/** The run as JUnit's XML: a test case a scenario. Faulty files have been told on stderr. */
export function junitReport({ failed, ms }: Totals, results: readonly ScenarioResult[]): string {
  const cases = results.map((result) => {
    const open = `  <testcase name="${escaped(result.name)}" classname="${escaped(result.file)}"`;
    if (result.ok) return `${open}/>`;
    const [first] = result.failures;
    const message = escaped(first?.message ?? "failed");
    return `${open}>\n    <failure message="${message}">${escaped(prettyScenario(result))}</failure>\n  </testcase>`;
  });
  const head = `tests="${results.length}" failures="${failed}" time="${(ms / 1_000).toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${head}>`,
    `<testsuite name="viva" ${head}>`,
    ...cases,
    "</testsuite>",
    "</testsuites>\n",
  ].join("\n");
}

const entities: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** For text and attributes; characters that XML forbids are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[<>&"]/g, (character) => entities[character]!);
}
