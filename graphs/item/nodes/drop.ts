import type { ItemNode } from "../node.ts";

/** Nothing came of it; the reason is kept. */
export const drop: ItemNode = () => (state) => ({
  draft: null,
  dropped: state.dropped ?? state.faults.join("; "),
});
