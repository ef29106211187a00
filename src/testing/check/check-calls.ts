import { scenarios } from "../../messages/scenarios.ts";
import type { Expectation } from "../scenario/expect.ts";
import type { CallRecord, TurnRecord } from "../stage/record.ts";
import { differs, type Failure } from "./failure.ts";
import { fieldsThatDiffer, hasText, looks } from "./match.ts";

/** Number and size of the model's calls, and that each had a line in the script. */
export function checkCalls({ calls: wanted }: Expectation, { calls }: TurnRecord): Failure[] {
  const unexpected = calls
    .filter(({ line }) => line === undefined)
    .map(({ what }): Failure => ({ at: [], message: scenarios.failures.noLine(what) }));
  if (!wanted) return unexpected;
  const { total, by, tokens, max_chars, prompts_say = [], prompts_never = [] } = wanted as Sized;
  const sum = (of: (call: CallRecord) => number) => calls.reduce((all, call) => all + of(call), 0);
  const byPurpose = countBy(calls);
  const longest = Math.max(0, ...calls.map(({ prompt }) => prompt.length));
  const prompts = calls.map(({ prompt }) => prompt).join("\n\n");
  return [
    ...unexpected,
    ...(total === undefined || total === calls.length
      ? []
      : [
          differs(["calls", ...(Object.keys(wanted).length > 1 ? ["total"] : [])], {
            expected: total,
            actual: calls.length,
          }),
        ]),
    ...fieldsThatDiffer(["calls", "by"], { wanted: by ?? {}, actual: { ...zeros(by), ...byPurpose } }),
    ...fieldsThatDiffer(["calls", "tokens"], {
      wanted: { ...tokens },
      actual: { in: sum((call) => call.tokens.in), out: sum((call) => call.tokens.out) },
      by: { in: looks.number, out: looks.number },
    }),
    ...(max_chars === undefined || longest <= max_chars
      ? []
      : [differs(["calls", "max_chars"], { expected: max_chars, actual: longest })]),
    ...prompts_say
      .filter((text) => !hasText(prompts, text))
      .map((expected) => ({
        at: ["calls", "prompts_say"],
        message: scenarios.failures.noPromptSays,
        expected,
        actual: prompts,
      })),
    ...prompts_never
      .filter((text) => hasText(prompts, text))
      .map((expected) => ({
        at: ["calls", "prompts_never"],
        message: scenarios.failures.aPromptSays,
        expected,
        actual: prompts,
      })),
  ];
}

type Wanted = NonNullable<Expectation["calls"]>;
/** The form with fields; a mere number has only its total. */
type Sized = Extract<Wanted, { by?: unknown }>;

function countBy(calls: readonly CallRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { purpose = "none" } of calls) counts[purpose] = (counts[purpose] ?? 0) + 1;
  return counts;
}

function zeros(by: Readonly<Record<string, number>> = {}): Record<string, number> {
  return Object.fromEntries(Object.keys(by).map((purpose) => [purpose, 0]));
}
