import type { Passage } from "../../../src/domain/passage.ts";
import type { Bank } from "../../../src/ports/bank.ts";
import type { Library } from "../../../src/ports/library.ts";
import type { NodeFactory } from "../node.ts";
import { sourceOf } from "../passages.ts";
import type { TutorStateValue } from "../state.ts";

/** Passages that fit a question's section and a prompt of 4,096 tokens. */
const limit = 4;

/** Finds what the judgement or the explanation stands on. */
export const retrieve: NodeFactory = (deps) => async (state) => {
  const { library, bank } = deps;
  if (state.work.to === "ask") {
    const query = queryOf(state, bank);
    if (state.work.again === "same" && state.cited.length > 0) {
      return { work: { query, passages: state.cited, covered: true } };
    }
    const told = state.work.again === "more" ? state.cited : [];
    const { hits, covered } = await library.search(query, { limit: limit + told.length });
    const ids = hits.map(({ passage }) => passage.id).filter((id) => !told.includes(id));
    return { work: { query, passages: ids.slice(0, limit), covered } };
  }
  const banked = state.open ? bank.question(state.open.question) : undefined;
  if (!banked) return { work: { passages: [], covered: false } };
  // The section that the question was written from is what the examiner needs; a search only guesses at it.
  const section = await sourceOf(library, banked.question);
  const found =
    section.length > 0 ? section : await searched(library, `${banked.question.prompt} ${banked.statement}`);
  return { work: { passages: found.slice(0, limit).map(({ id }) => id), covered: found.length > 0 } };
};

/** What is looked up: the message, or what it points back to: the question before, or what was examined last. */
function queryOf({ work, before, last }: TutorStateValue, bank: Bank): string {
  const text = work.text ?? "";
  if (work.again === undefined) return text;
  const examined = before?.label === "ask" ? undefined : last && bank.question(last.question);
  return examined ? `${examined.question.prompt} ${examined.statement}` : before?.text || text;
}

async function searched(library: Library, query: string): Promise<readonly Passage[]> {
  const { hits } = await library.search(query, { limit });
  return hits.map(({ passage }) => passage);
}
