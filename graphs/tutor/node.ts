import type { LangGraphRunnableConfig } from "@langchain/langgraph";
import { citationOf } from "../../src/domain/citation.ts";
import { elapsed } from "../../src/domain/elapsed.ts";
import type { CitationEvent, CitedPlace, TutorEvent } from "../../src/domain/events.ts";
import type { SessionId } from "../../src/domain/ids.ts";
import type { Said } from "../../src/domain/session.ts";
import type { CallContext } from "../../src/ports/reasoner.ts";
import type { TutorDeps } from "./deps.ts";
import type { TutorStateValue, TutorUpdate } from "./state.ts";

/** What a node is given besides the state. */
export interface NodeTools {
  readonly session: SessionId;
  emit(event: TutorEvent): void;
  /** For a judgement; `stream` passes its text on as deltas. */
  call(options?: { stream?: boolean }): CallContext;
}

/** What a run brings along under `configurable.run`. Without one a node speaks through LangGraph's writer. */
export interface TutorRun {
  emit(event: TutorEvent): void;
  /** The next step's update, when it is this node's and an interrupted run of the turn came to its end. */
  finished(name: string): TutorUpdate | undefined;
  /** Stores the step: from here on it is not run again. */
  keep(name: string, update: TutorUpdate): Promise<void>;
}

export type TutorNode = (state: TutorStateValue, tools: NodeTools) => Promise<TutorUpdate> | TutorUpdate;
export type NodeFactory = (deps: TutorDeps) => TutorNode;

/** A node for LangGraph: tells when it starts and ends, speaks in the tutor's own events, and runs once a turn. */
export function asGraphNode(name: string, deps: TutorDeps, factory: NodeFactory) {
  const run = factory(deps);
  return async (state: TutorStateValue, config: LangGraphRunnableConfig): Promise<TutorUpdate> => {
    const turn = config.configurable?.run as TutorRun | undefined;
    const finished = turn?.finished(name);
    if (finished) return finished;
    const emit = (event: TutorEvent) => (turn ? turn.emit(event) : config.writer?.(event));
    const signal = config.signal ?? new AbortController().signal;
    const startedAt = deps.clock.now();
    emit({ type: "step", name, state: "start" });
    const update = await run(state, {
      session: config.configurable?.thread_id as SessionId,
      emit,
      call: ({ stream = false } = {}) => ({
        signal,
        budget: deps.budget(),
        onNotice: (notice) => emit({ type: "notice", ...notice }),
        ...(stream ? { onText: streamTo(emit) } : {}),
      }),
    });
    await turn?.keep(name, update);
    emit({ type: "step", name, state: "end", ms: elapsed(startedAt, deps.clock.now()) });
    return update;
  };
}

function streamTo(emit: (event: TutorEvent) => void): NonNullable<CallContext["onText"]> {
  return (text, cited = []) => {
    const cites = cited.map(({ n, passage }) => placeOf(citationOf(passage, n)));
    emit({ type: "delta", text, ...(cites.length > 0 ? { cites } : {}) });
  };
}

function placeOf({ quote, ...place }: CitationEvent): CitedPlace {
  return place;
}

/** A message to the learner: shown now, and kept for the transcript. */
export function say(tools: NodeTools, text: string, kind: "message" | "reflection" = "message"): Said {
  tools.emit({ type: kind, text });
  return { kind, text };
}
