import assert from "node:assert/strict";
import { test } from "node:test";
import { HumanMessage } from "@langchain/core/messages";
import { END, MessagesAnnotation, START, StateGraph } from "@langchain/langgraph";
import { ScriptedModel } from "viva/testing";

// The scripted model serves any graph: here one that has nothing to do with Viva.

test("a graph of one's own is answered by node, and its calls are on record", async () => {
  const model = new ScriptedModel({
    script: [
      { node: "draft", text: "Tides come from the Moon." },
      { node: "review", text: "Good.", usage: { in: 20, out: 2 } },
    ],
  });
  const ask = async ({ messages }: typeof MessagesAnnotation.State) => ({
    messages: [await model.invoke(messages)],
  });
  const graph = new StateGraph(MessagesAnnotation)
    .addNode("draft", ask)
    .addNode("review", ask)
    .addEdge(START, "draft")
    .addEdge("draft", "review")
    .addEdge("review", END)
    .compile();

  const { messages } = await graph.invoke({ messages: [new HumanMessage("Write about tides.")] });

  assert.equal(messages.at(-1)?.text, "Good.");
  assert.deepEqual(
    model.calls.map(({ node }) => node),
    ["draft", "review"],
  );
  model.assertSpent();
});
