import type { TutorDeps } from "../../graphs/tutor/deps.ts";
import { buildTutor, type TutorGraphOptions } from "../../graphs/tutor/graph.ts";
import type { TutorEvent } from "../domain/events.ts";
import type { SessionId } from "../domain/ids.ts";
import type { SessionInfo, Turn } from "../domain/session.ts";

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

export function openEngine(
  deps: TutorDeps,
  options: TutorGraphOptions & {
    /** What the last finished turn left, for a session that has no checkpoint. */
    readonly left?: (session: SessionId) => Promise<Pick<SessionInfo, "open" | "topic"> | undefined>;
  },
): Engine {
  const graph = buildTutor(deps, options);
  const { checkpointer, left } = options;
  const begun = new Set<SessionId>();
  const configOf = (session: SessionId) => ({ configurable: { thread_id: session } });

  /** A session that was brought back without its checkpoints (a repair) goes on with its open question. */
  const leftOf = async (session: SessionId) => {
    if (begun.has(session) || !left || !checkpointer) return {};
    begun.add(session);
    if (await checkpointer.getTuple(configOf(session))) return {};
    const { open, topic } = (await left(session)) ?? {};
    return {
      ...(open ? { open, recent: [open.objective], lastQuestion: open.question } : {}),
      ...(topic === undefined ? {} : { focus: topic }),
    };
  };

  /** What to give the graph for this turn; undefined when nothing is left to do. */
  const inputFor = async (turn: Turn) => {
    const { id, text, at } = turn;
    const fresh = { ...(await leftOf(turn.session)), turn: { id, text, at }, work: null };
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
