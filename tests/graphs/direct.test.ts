import { Annotation, END, MemorySaver, START, StateGraph } from "@langchain/langgraph";
import { describe, expect, it } from "vitest";
import { writeDirectly } from "../../graphs/tutor/direct.ts";

const State = Annotation.Root({
  words: Annotation<string[]>({ reducer: (all, more) => [...all, ...more], default: () => [] }),
  count: Annotation<number>({ reducer: (_, next) => next, default: () => 0 }),
});

/** Two nodes in a circle until the count is reached, which the condition reads after the node's own update. */
function circle(direct: boolean, options: { fails?: boolean } = {}) {
  const graph = new StateGraph(State)
    .addNode("count-on", ({ count }) => ({ count: count + 1 }))
    .addNode("speak", ({ count }) => {
      if (options.fails) throw new Error("no voice");
      return { words: [`${count}`] };
    })
    .addEdge(START, "count-on")
    .addEdge("count-on", "speak")
    .addConditionalEdges("speak", ({ words }) => (words.length < 3 ? "count-on" : END), ["count-on", END]);
  const compiled = graph.compile({ checkpointer: new MemorySaver() });
  if (direct) writeDirectly(graph, compiled);
  return compiled;
}

const thread = { configurable: { thread_id: "t" } };

async function seen(direct: boolean) {
  const graph = circle(direct);
  const updates = [];
  for await (const update of await graph.stream({ words: ["go"] }, { ...thread, streamMode: "updates" }))
    updates.push(update);
  const states = [];
  for await (const { values, next, metadata } of graph.getStateHistory(thread))
    states.push({ values, next, step: metadata?.step });
  return { updates, states };
}

describe("writing directly", () => {
  it("gives what LangGraph's own writers give: updates, states and the nodes that come next", async () => {
    const { updates, states } = await seen(true);
    expect(updates.map((update) => Object.keys(update)[0])).toEqual([
      "count-on",
      "speak",
      "count-on",
      "speak",
    ]);
    expect({ updates, states }).toEqual(await seen(false));
  });

  it("lets a failing node fail the run, and the thread go on at it", async () => {
    const graph = circle(true, { fails: true });
    await expect(graph.invoke({ words: [] }, thread)).rejects.toThrow("no voice");
    expect((await graph.getState(thread)).next).toEqual(["speak"]);
  });

  it("goes the ordinary way when somebody listens", async () => {
    const started: string[] = [];
    const handleChainStart = (...args: unknown[]) => void started.push(String(args[7]));
    const values = await circle(true).invoke({ words: [] }, { ...thread, callbacks: [{ handleChainStart }] });
    expect(values).toEqual({ words: ["1", "2", "3"], count: 3 });
    expect(started).toEqual(expect.arrayContaining(["count-on", "speak"]));
  });
});
