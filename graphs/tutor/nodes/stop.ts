import { type NodeFactory, say } from "../node.ts";

/** Ends the sitting. An open question waits for the next one. */
export const stop: NodeFactory = () => (state, tools) => {
  const waits = state.open ? " The question waits for you." : "";
  return { work: { finished: true, said: [say(tools, `See you soon.${waits}`)] } };
};
