import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";

/** Puts the open question aside. It counts as nothing. */
export const skip: NodeFactory = () => (state, tools) => ({
  open: null,
  work: { said: state.open ? [say(tools, tutor.skipped)] : [] },
});
