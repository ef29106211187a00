import type { ScenarioResult, Totals } from "../result.ts";
import { junitReport } from "./junit.ts";
import { prettyScenario, prettyTotals } from "./pretty.ts";

/** Says what came of the scenarios; each returns what is to be printed now. */
export interface Reporter {
  scenario(result: ScenarioResult): string;
  /** A file that could not be read as a scenario. */
  fault(file: string, message: string): string;
  end(totals: Totals, results: readonly ScenarioResult[]): string;
}

export const reporters = {
  pretty: {
    scenario: prettyScenario,
    fault: (file, message) => `FAULT ${file}\n${message.replace(/^/gm, "      ")}\n`,
    end: (totals) => prettyTotals(totals),
  },
  json: {
    scenario: ({ name, file, ok, failures, turns, kills }) =>
      jsonLine("scenario", { name, file, ok, turns, kills, failures }),
    fault: (file, message) =>
      jsonLine("error", { code: "bad-scenario", file, message, hint: "docs/testing.md" }),
    end: (totals) => jsonLine("test.end", totals),
  },
  junit: {
    scenario: () => "",
    fault: () => "",
    end: junitReport,
  },
} as const satisfies Record<string, Reporter>;

function jsonLine(type: string, value: object): string {
  return `${JSON.stringify({ v: 1, type, ...value })}\n`;
}
