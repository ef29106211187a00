import { type NodeFactory, say } from "../node.ts";
import { cite, passagesOf } from "../passages.ts";

/** The passages that the last explanation or grade stood on, whole. */
export const sources: NodeFactory = (deps) => async (state, tools) => {
  const passages = await passagesOf(deps.library, state.cited);
  if (passages.length === 0) return { work: { said: [say(tools, "Nothing was cited yet.")] } };
  const text = passages
    .map((passage, index) => `[${index + 1}] ${passage.heading.join(" › ")}\n\n${passage.text}`)
    .join("\n\n");
  const said = say(tools, text);
  cite(tools, passages);
  return {
    work: { said: [{ ...said, text: `Sources shown: ${passages.map(({ path }) => path).join(", ")}` }] },
  };
};
