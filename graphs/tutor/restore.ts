import { type BaseCheckpointSaver, END, START, StateGraph } from "@langchain/langgraph";
import { TutorState, type TutorUpdate } from "./state.ts";

/** Writes what the graph remembered of a session as its first checkpoint: the next message goes on from there. */
export async function restoreState(
  checkpointer: BaseCheckpointSaver,
  session: string,
  state: TutorUpdate,
): Promise<void> {
  const graph = new StateGraph(TutorState)
    .addNode("restore", () => state)
    .addEdge(START, "restore")
    .addEdge("restore", END)
    .compile({ checkpointer });
  await graph.invoke({}, { configurable: { thread_id: session }, durability: "exit" });
}
