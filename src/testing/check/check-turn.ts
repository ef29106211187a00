import { scenarios } from "../../messages/scenarios.ts";
import type { Expectation } from "../scenario/expect.ts";
import { pathOf, type TurnRecord } from "../stage/record.ts";
import { checkCalls } from "./check-calls.ts";
import { checkEvents, checkText } from "./check-events.ts";
import { checkMemory } from "./check-memory.ts";
import { checkPath } from "./check-path.ts";
import type { Failure } from "./failure.ts";

/** Everything about one turn that is not as it should be. `start`: the scenario's first moment, ms. */
export function checkTurn(expect: Expectation, record: TurnRecord, start: number): Failure[] {
  return [
    ...checkUnspokenOf(expect, record),
    ...checkPath(expect, record),
    ...checkEvents(expect, record),
    ...checkText(expect, record),
    ...checkCalls(expect, record),
    ...checkMemory(expect, record.state, start),
  ];
}

/** An error that no expectation speaks of is a failure: a scenario can't pass over it. */
function checkUnspokenOf(expect: Expectation, record: TurnRecord): Failure[] {
  if (expect.error !== undefined || expect.ok !== undefined) return [];
  const error = record.events.find((event) => event.type === "error");
  const found = record.thrown ?? error;
  if (!found) return [];
  const path = pathOf(record).join(" → ");
  return [{ at: [], message: scenarios.failures.error(found.code, found.message), actual: path }];
}
