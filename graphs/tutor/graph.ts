import { type BaseCheckpointSaver, END, START, StateGraph } from "@langchain/langgraph";
import type { TutorDeps } from "./deps.ts";
import { writeDirectly } from "./direct.ts";
import { asGraphNode, type NodeFactory } from "./node.ts";
import { askBack } from "./nodes/ask-back.ts";
import { chat } from "./nodes/chat.ts";
import { clarify } from "./nodes/clarify.ts";
import { close } from "./nodes/close.ts";
import { compose } from "./nodes/compose.ts";
import { dispute } from "./nodes/dispute.ts";
import { explain } from "./nodes/explain.ts";
import { flag } from "./nodes/flag.ts";
import { followUp } from "./nodes/follow-up.ts";
import { hint } from "./nodes/hint.ts";
import { judge } from "./nodes/judge.ts";
import { progress } from "./nodes/progress.ts";
import { record } from "./nodes/record.ts";
import { reflect } from "./nodes/reflect.ts";
import { remember } from "./nodes/remember.ts";
import { retrieve } from "./nodes/retrieve.ts";
import { route } from "./nodes/route.ts";
import { select } from "./nodes/select.ts";
import { skip } from "./nodes/skip.ts";
import { sources } from "./nodes/sources.ts";
import { stop } from "./nodes/stop.ts";
import { summarise } from "./nodes/summarise.ts";
import { sure } from "./nodes/sure.ts";
import { topic } from "./nodes/topic.ts";
import { undo } from "./nodes/undo.ts";
import { why } from "./nodes/why.ts";
import * as routes from "./routes.ts";
import { TutorState } from "./state.ts";

/** Options of the compiled graph; `wrap` lets a test or an example change a node by name. */
export interface TutorGraphOptions {
  readonly checkpointer?: BaseCheckpointSaver;
  readonly wrap?: (name: string, node: NodeFactory) => NodeFactory;
}

/**
 * The tutor: one run a message. The run ends with each message and the open question stays in the state,
 * so that a digression, a hint or a skip is just another route.
 */
export function buildTutor(deps: TutorDeps, options: TutorGraphOptions = {}) {
  const { checkpointer, wrap = (_, factory) => factory } = options;
  const node = (name: string, factory: NodeFactory) => asGraphNode(name, deps, wrap(name, factory));

  const graph = new StateGraph(TutorState)
    // what the message is
    .addNode("route", node("route", route))
    // an answer
    .addNode("retrieve", node("retrieve", retrieve))
    .addNode("judge", node("judge", judge))
    .addNode("record", node("record", record))
    .addNode("follow-up", node("follow-up", followUp))
    .addNode("reflect", node("reflect", reflect))
    .addNode("remember", node("remember", remember))
    // the next question
    .addNode("select", node("select", select))
    .addNode("compose", node("compose", compose))
    // what does not consume the question
    .addNode("explain", node("explain", explain))
    .addNode("hint", node("hint", hint))
    .addNode("clarify", node("clarify", clarify))
    .addNode("skip", node("skip", skip))
    .addNode("topic", node("topic", topic))
    .addNode("dispute", node("dispute", dispute))
    .addNode("flag", node("flag", flag))
    .addNode("undo", node("undo", undo))
    .addNode("progress", node("progress", progress))
    .addNode("why", node("why", why))
    .addNode("sources", node("sources", sources))
    .addNode("sure", node("sure", sure))
    .addNode("chat", node("chat", chat))
    .addNode("ask-back", node("ask-back", askBack))
    .addNode("stop", node("stop", stop))
    // every turn ends here
    .addNode("summarise", node("summarise", summarise))
    .addNode("close", node("close", close))

    .addEdge(START, "route")
    .addConditionalEdges("route", routes.afterRoute, [...routes.routeTargets])
    .addConditionalEdges("retrieve", routes.afterRetrieve, ["explain", "judge"])
    .addEdge("judge", "record")
    .addConditionalEdges("record", routes.afterRecord, ["follow-up", "reflect", "summarise"])
    .addEdge("follow-up", "summarise")
    .addEdge("reflect", "remember")
    .addEdge("remember", "select")
    .addConditionalEdges("select", routes.afterSelect, ["compose", "summarise"])
    .addEdge("compose", "summarise")
    .addEdge("skip", "select")
    .addConditionalEdges("topic", routes.afterTopic, ["select", "summarise"])
    .addConditionalEdges("dispute", routes.afterDispute, ["record", "summarise"])
    .addConditionalEdges("flag", routes.afterFlag, ["select", "summarise"])
    .addConditionalEdges("undo", routes.afterUndo, ["compose", "summarise"])
    .addEdge("explain", "summarise")
    .addEdge("hint", "summarise")
    .addEdge("clarify", "summarise")
    .addEdge("progress", "summarise")
    .addEdge("why", "summarise")
    .addEdge("sources", "summarise")
    .addEdge("sure", "summarise")
    .addEdge("chat", "summarise")
    .addEdge("ask-back", "summarise")
    .addEdge("stop", "summarise")
    .addEdge("summarise", "close")
    .addEdge("close", END);

  const compiled = graph.compile(checkpointer ? { checkpointer } : {});
  writeDirectly(graph, compiled);
  return compiled;
}

export type TutorGraph = ReturnType<typeof buildTutor>;
