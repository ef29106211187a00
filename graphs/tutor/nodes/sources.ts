import type { Passage } from "../../../src/domain/passage.ts";
import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { stillAsked } from "../opening.ts";
import { cite, passagesOf, sourceOf } from "../passages.ts";

/** The passages that the last explanation or grade stood on; what answers the open question is left out of them. */
export const sources: NodeFactory = (deps) => async (state, tools) => {
  const passages = await passagesOf(deps.library, state.cited);
  if (passages.length === 0) {
    const none = state.before?.label === "ask" ? tutor.sources.noneNow : tutor.sources.none;
    return { work: { said: [say(tools, none)] } };
  }
  const open = stillAsked(deps.bank, state.open);
  const own = open ? (await sourceOf(deps.library, open)).map(({ id }) => id) : [];
  const tells = (text: string) => open !== undefined && deps.reasoner().tells(text, open);
  const shown = ({ id, text }: Passage) => (own.includes(id) ? gap : withoutKey(text, tells));
  const texts = passages.map(
    (passage, index) => `[${index + 1}] ${passage.heading.join(" › ")}\n\n${shown(passage)}`,
  );
  if (texts.some((text) => text.includes(gap))) texts.push(tutor.sources.afterwards(gap));
  const said = say(tools, texts.join("\n\n"));
  cite(tools, passages, tells);
  return {
    work: { said: [{ ...said, text: tutor.sources.shown(passages.map(({ path }) => path)) }] },
  };
};

const gap = "[…]";

/** A passage with a gap for each sentence, or line of a block, that would tell the key of the open question. */
function withoutKey(text: string, tells: (text: string) => boolean): string {
  if (!tells(text)) return text;
  const kept: string[] = [];
  for (const piece of text.split(/(?<=[.!?]\s+)(?=\S)|(?<=\n)/)) {
    const before = kept.findLast((one) => one.trim() !== gap) ?? "";
    const end = /\s*$/.exec(piece)?.[0] ?? "";
    if (!tells(`${before} ${piece}`)) kept.push(piece);
    else if (kept.at(-1)?.trim() !== gap) kept.push(`${gap}${end}`);
  }
  return kept.join("");
}
