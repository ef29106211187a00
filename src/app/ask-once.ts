import { citationOf } from "../domain/citation.ts";
import type { CitationEvent, Notice } from "../domain/events.ts";
import { findTerm } from "../domain/find-term.ts";
import { printable } from "../domain/printable.ts";
import { turnBudget } from "./budget.ts";
import type { Viva } from "./viva.ts";

/** Passages an explanation may use. */
const limit = 4;

/** One question of the learner's, answered from the sources without a session. */
export async function askOnce(
  viva: Viva,
  question: string,
): Promise<{
  text: string;
  plain: string;
  covered: boolean;
  citations: readonly CitationEvent[];
  notices: readonly Notice[];
}> {
  const { library, knowledge, reasoning, config } = viva;
  const missing: Notice[] = [];
  library.listen((notice) => missing.push(notice));
  const { hits, covered } = await library.search(question, { limit });
  const term = findTerm(knowledge.bank.terms(), question);
  const reasoner = (await reasoning.load()).current();
  const { maxCallsPerTurn, maxTokensPerSession } = config.limits;
  const { value, notices } = await reasoner.explain(
    {
      query: question,
      passages: hits.map(({ passage }) => passage),
      covered,
      ...(term ? { term } : {}),
      window: [],
      summary: "",
    },
    {
      signal: new AbortController().signal,
      budget: turnBudget({ maxCalls: maxCallsPerTurn, tokensLeft: maxTokensPerSession }),
    },
  );
  return {
    text: value.text,
    plain: printable(value.text),
    covered: covered || term !== undefined,
    citations: value.cited.map((passage, index) => citationOf(passage, index + 1)),
    notices: [...missing, ...notices],
  };
}
