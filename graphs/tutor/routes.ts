import type { TutorStateValue } from "./state.ts";

/** Pure functions: state → next node. */

export const routeTargets = [
  "retrieve",
  "reflect",
  "select",
  "skip",
  "topic",
  "hint",
  "clarify",
  "dispute",
  "flag",
  "undo",
  "progress",
  "why",
  "sources",
  "sure",
  "chat",
  "ask-back",
  "stop",
] as const;
export type RouteTarget = (typeof routeTargets)[number];

/** Where a message goes, once it is known what it is. Only `retrieve` leads to a grade. */
export function afterRoute({ work, open }: TutorStateValue): RouteTarget {
  switch (work.to) {
    case "answer":
      return open ? "retrieve" : "ask-back";
    case "give-up":
      // Declining a follow-up leaves the recorded grade and goes on to what was missing.
      return !open ? "ask-back" : open.followUp ? "reflect" : "retrieve";
    case "skip":
      return open?.followUp ? "reflect" : "skip";
    case "ask":
      return "retrieve";
    case "quiz":
      return work.topic ? "topic" : open ? "skip" : "select";
    case "open":
      return "select";
    case "hint":
    case "clarify":
      return open ? work.to : "ask-back";
    case "smalltalk":
      return "chat";
    case "unsure":
    case undefined:
      return "ask-back";
    default:
      return work.to;
  }
}

/** Passages serve a question of the learner's, or the examiner. */
export function afterRetrieve({ work }: TutorStateValue): "explain" | "judge" {
  return work.to === "ask" ? "explain" : "judge";
}

/** A dispute that can't be heard ends here; the others are judged and recorded. */
export function afterDispute({ work }: TutorStateValue): "record" | "summarise" {
  return work.judgement ? "record" : "summarise";
}

/** A partly right answer is met with one question; a dispute's outcome needs no lesson. */
export function afterRecord({ work, open }: TutorStateValue): "follow-up" | "reflect" | "summarise" {
  if (work.amends === "dispute") return "summarise";
  return open?.followUp ? "follow-up" : "reflect";
}

/** A topic that no pack knows leaves everything as it was. */
export function afterTopic({ work }: TutorStateValue): "select" | "summarise" {
  return work.topicChanged ? "select" : "summarise";
}

/** A flag on a question answered before leaves the open one alone. */
export function afterFlag({ open }: TutorStateValue): "select" | "summarise" {
  return open ? "summarise" : "select";
}

/** An undone answer's question is open again. */
export function afterUndo({ work }: TutorStateValue): "compose" | "summarise" {
  return work.selection ? "compose" : "summarise";
}

export function afterSelect({ work }: TutorStateValue): "compose" | "summarise" {
  return work.selection ? "compose" : "summarise";
}
