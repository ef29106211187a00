import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";

/** Ends the sitting. An open question waits for the next one. */
export const stop: NodeFactory = () => (state, tools) => {
  return { work: { finished: true, said: [say(tools, tutor.stop(state.open !== null))] } };
};
