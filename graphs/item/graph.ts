import { END, START, StateGraph } from "@langchain/langgraph";
import type { ItemMaker } from "../../src/ports/item-maker.ts";
import type { CallContext } from "../../src/ports/reasoner.ts";
import { accept } from "./nodes/accept.ts";
import { check } from "./nodes/check.ts";
import { drop } from "./nodes/drop.ts";
import { solve } from "./nodes/solve.ts";
import { write } from "./nodes/write.ts";
import { afterCheck, afterSolve, afterWrite } from "./routes.ts";
import { ItemState } from "./state.ts";

/**
 * Makes one question: write it, solve it blind, compare and check; one repair, else it is dropped.
 * Run between turns or by command, never inside a turn.
 */
export function buildItemGraph(maker: ItemMaker, context: CallContext) {
  return new StateGraph(ItemState)
    .addNode("write", write(maker, context))
    .addNode("solve", solve(maker, context))
    .addNode("check", check(maker, context))
    .addNode("accept", accept(maker, context))
    .addNode("drop", drop(maker, context))
    .addEdge(START, "write")
    .addConditionalEdges("write", afterWrite, ["solve", "drop"])
    .addConditionalEdges("solve", afterSolve, ["check", "drop"])
    .addConditionalEdges("check", afterCheck, ["accept", "write", "drop"])
    .addEdge("accept", END)
    .addEdge("drop", END)
    .compile();
}
