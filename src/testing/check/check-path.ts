import { scenarios } from "../../messages/scenarios.ts";
import type { Expectation } from "../scenario/expect.ts";
import { pathOf, type TurnRecord } from "../stage/record.ts";
import { differs, type Failure } from "./failure.ts";

/** The way through the graph. */
export function checkPath({ path, passes, avoids = [] }: Expectation, record: TurnRecord): Failure[] {
  const actual = pathOf(record);
  const failures: Failure[] = [];
  if (path && path.join() !== actual.join()) failures.push(differs(["path"], { expected: path, actual }));
  if (passes && !inOrder(passes, actual)) {
    failures.push({ at: ["passes"], message: scenarios.failures.notPassed, expected: passes, actual });
  }
  for (const [index, node] of avoids.entries()) {
    if (!actual.includes(node)) continue;
    failures.push({
      at: ["avoids", index],
      message: scenarios.failures.passed(node),
      expected: node,
      actual,
    });
  }
  return failures;
}

function inOrder(wanted: readonly string[], path: readonly string[]): boolean {
  let at = -1;
  return wanted.every((node) => {
    at = path.indexOf(node, at + 1);
    return at >= 0;
  });
}
