import type { ItemMaker } from "../../src/ports/item-maker.ts";
import type { CallContext } from "../../src/ports/reasoner.ts";
import type { ItemStateValue, ItemUpdate } from "./state.ts";

/** A node of the item graph, given the maker and the context of this run's calls. */
export type ItemNode = (
  maker: ItemMaker,
  context: CallContext,
) => (state: ItemStateValue) => Promise<ItemUpdate> | ItemUpdate;
