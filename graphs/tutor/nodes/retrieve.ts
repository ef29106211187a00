import type { Passage } from "../../../src/domain/passage.ts";
import type { NodeFactory } from "../node.ts";

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
  const section = banked.question.see ? await library.section(banked.question.see) : [];
  const { hits } = await library.search(`${banked.question.prompt} ${banked.statement}`, { limit });
  const passages = unique([...section, ...hits.map(({ passage }) => passage)]).slice(0, limit);
  return { work: { passages: passages.map(({ id }) => id), covered: passages.length > 0 } };
};

function unique(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.id, passage])).values()];
}
