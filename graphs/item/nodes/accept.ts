import type { ItemNode } from "../node.ts";

/** The question may join the bank; who runs the graph stores it. */
export const accept: ItemNode = () => () => ({ dropped: null });
