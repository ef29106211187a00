import type { TutorDeps } from "../../graphs/tutor/deps.ts";
import { buildTutor, type TutorGraphOptions } from "../../graphs/tutor/graph.ts";
import type { TutorEvent } from "../domain/events.ts";
import type { SessionId } from "../domain/ids.ts";
import type { Turn } from "../domain/session.ts";

/** Runs turns of one learner through the graph. Loaded while the learner reads the first question. */
export interface Engine {
  /**
   * Runs a turn to its end: from its start, or from where a run of it was interrupted. Emits what the
   * remaining nodes say. Rejects with what a node threw, or with AbortError.
   */
  run(turn: Turn, options: { emit: (event: TutorEvent) => void; signal?: AbortSignal }): Promise<void>;
}

/** More steps than any turn takes; a graph that runs on is stopped. */
const recursionLimit = 40;

export function openEngine(deps: TutorDeps, options: TutorGraphOptions): Engine {
  const graph = buildTutor(deps, options);
  const configOf = (session: SessionId) => ({ configurable: { thread_id: session } });

  /** What to give the graph for this turn; undefined when nothing is left to do. */
  const inputFor = async (turn: Turn) => {
    const fresh = { turn: { id: turn.id, text: turn.text, at: turn.at }, work: null };
    if (turn.tries <= 1) return fresh;
    const snapshot = await graph.getState(configOf(turn.session));
    if (snapshot.values.turn?.id !== turn.id) return fresh;
    return snapshot.tasks.length > 0 ? null : undefined;
  };

  return {
    async run(turn, { emit, signal }) {
      const input = await inputFor(turn);
      if (input === undefined) return;
      const stream = await graph.stream(input, {
        ...configOf(turn.session),
        durability: "sync",
        streamMode: "custom",
        recursionLimit,
        ...(signal ? { signal } : {}),
      });
      for await (const event of stream) emit(event as TutorEvent);
    },
  };
}
