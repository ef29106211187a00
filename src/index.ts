/**
 * For those who build on the tutor's graph: the graph, what its nodes are made of, and what it needs from
 * outside. `viva/testing` tests what comes of it.
 */
export type { TutorDeps } from "../graphs/tutor/deps.ts";
export { buildTutor, type TutorGraph, type TutorGraphOptions } from "../graphs/tutor/graph.ts";
export { type NodeFactory, type NodeTools, say, type TutorNode } from "../graphs/tutor/node.ts";
export { TutorState, type TutorStateValue, type TutorUpdate, type Work } from "../graphs/tutor/state.ts";
export type { TutorEvent } from "./domain/events.ts";
export type { Grade, Judgement, PointVerdict } from "./domain/grade.ts";
export type { OpenQuestionState } from "./domain/open-question.ts";
export type { Question, Topic } from "./domain/question.ts";
export type { Bank, BankedQuestion } from "./ports/bank.ts";
export type { Clock } from "./ports/clock.ts";
export type { Library } from "./ports/library.ts";
export type { Effects, Recall } from "./ports/memory.ts";
export type { Model, ModelReply, ModelRequest } from "./ports/model.ts";
export type { CallBudget, CallContext, Outcome, Reasoner } from "./ports/reasoner.ts";
