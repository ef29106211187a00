import { type NodeFactory, say } from "../node.ts";

/** Puts the open question aside. It counts as nothing. */
export const skip: NodeFactory = () => (state, tools) => ({
  open: null,
  work: { said: state.open ? [say(tools, "Put aside. It counts as nothing and will come again.")] : [] },
});
