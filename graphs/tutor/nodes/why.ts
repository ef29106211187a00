import { type NodeFactory, say } from "../node.ts";

/** Why the open question was asked. */
export const why: NodeFactory = () => (state, tools) => ({
  work: { said: [say(tools, state.open?.why ?? "No question is open.")] },
});
