import type { Passage } from "../../../src/domain/passage.ts";
import type { Library } from "../../../src/ports/library.ts";
import type { NodeFactory } from "../node.ts";
import { sourceOf } from "../passages.ts";

/** Passages that fit a question's section and a prompt of 4,096 tokens. */
const limit = 4;

/** Finds what the judgement or the explanation stands on. */
export const retrieve: NodeFactory = (deps) => async (state) => {
  const { library, bank } = deps;
  if (state.work.to === "ask") {
    const { hits, covered } = await library.search(state.work.text ?? "", { limit });
    return { work: { passages: hits.map(({ passage }) => passage.id), covered } };
  }
  const banked = state.open ? bank.question(state.open.question) : undefined;
  if (!banked) return { work: { passages: [], covered: false } };
  // The section that the question was written from is what the examiner needs; a search only guesses at it.
  const section = await sourceOf(library, banked.question);
  const found =
    section.length > 0 ? section : await searched(library, `${banked.question.prompt} ${banked.statement}`);
  return { work: { passages: found.slice(0, limit).map(({ id }) => id), covered: found.length > 0 } };
};

async function searched(library: Library, query: string): Promise<readonly Passage[]> {
  const { hits } = await library.search(query, { limit });
  return hits.map(({ passage }) => passage);
}
