import { printable } from "../../domain/printable.ts";
import { scenarios } from "../../messages/scenarios.ts";
import type { ScenarioResult, Totals, TurnFailure } from "../result.ts";
import { asLines, diffLines } from "./diff.ts";
import { transcript } from "./transcript.ts";

/** Longest difference that is shown, in lines. */
const longestDiff = 40;

/** A scenario in lines: passed, or each failure with its difference and the conversation up to the first. */
export function prettyScenario(result: ScenarioResult): string {
  if (result.ok) return `ok    ${printable(result.name)}\n`;
  const first = Math.min(...result.failures.map(({ turn = Number.POSITIVE_INFINITY }) => turn));
  const talk = transcript(result, Number.isFinite(first) ? first : undefined);
  const lines = [
    `FAIL  ${result.name}`,
    ...result.failures.flatMap((failure) => failureLines(result, failure)),
    ...(talk.length === 0
      ? []
      : [`      ${scenarios.report.soFar}`, ...talk.map((line) => `        ${line}`)]),
  ];
  return `${lines.map((line) => printable(line)).join("\n")}\n`;
}

function failureLines({ file }: ScenarioResult, failure: TurnFailure): string[] {
  const turn = failure.turn === undefined ? "" : ` turn ${failure.turn}:`;
  const point = failure.point === undefined ? "" : ` (${scenarios.report.killedAt(failure.point)})`;
  return [
    `      ${file}:${failure.line}:${turn} ${failure.message}${point}`,
    ...difference(failure).map((line) => `        ${line}`),
  ];
}

function difference({ expected, actual }: TurnFailure): string[] {
  if (expected === undefined && actual === undefined) return [];
  const lines = diffLines(asLines(expected), asLines(actual)).map(({ mark, text }) => `${mark} ${text}`);
  const more = lines.length - longestDiff;
  return more > 0 ? [...lines.slice(0, longestDiff), scenarios.report.moreLines(more)] : lines;
}

export function prettyTotals({ failed, ms, ...totals }: Totals): string {
  const seconds = (ms / 1_000).toFixed(1);
  return `${scenarios.report.totals({ ...totals, passed: totals.scenarios - failed, seconds })}\n`;
}
