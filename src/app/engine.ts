import type { TutorDeps } from "../../graphs/tutor/deps.ts";
import { buildTutor, type TutorGraphOptions } from "../../graphs/tutor/graph.ts";
import type { TutorRun } from "../../graphs/tutor/node.ts";
import type { TutorUpdate } from "../../graphs/tutor/state.ts";
import type { TutorEvent } from "../domain/events.ts";
import type { SessionId } from "../domain/ids.ts";
import type { SessionInfo, Turn } from "../domain/session.ts";
import type { Steps } from "../ports/steps.ts";

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

/** What the graph is built with, and where a turn keeps its steps. */
interface EngineOptions extends TutorGraphOptions {
  readonly steps: Steps;
  /** What the last finished turn left, for a session that has no checkpoint. */
  readonly left?: (session: SessionId) => Promise<Pick<SessionInfo, "open" | "topic"> | undefined>;
}

export function openEngine(deps: TutorDeps, options: EngineOptions): Engine {
  const { checkpointer, left, steps } = options;
  const graph = buildTutor(deps, options);
  const known = new Set<SessionId>();
  const configOf = (session: SessionId) => ({ configurable: { thread_id: session } });

  /** A session that was brought back without its checkpoints (a repair) goes on with its open question. */
  const leftOf = async (session: SessionId) => {
    if (known.has(session) || !left || !checkpointer) return {};
    if (await checkpointer.getTuple(configOf(session))) {
      known.add(session);
      return {};
    }
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
    // Half a turn in a checkpoint: an earlier version of the program stored every step that way.
    return snapshot.tasks.length > 0 ? null : undefined;
  };

  return {
    async run(turn, { emit, signal }) {
      const input = await inputFor(turn);
      if (input === undefined) return;
      const run = await openRun(turn, { steps, emit });
      try {
        const stream = await graph.stream(input, {
          configurable: { thread_id: turn.session, run },
          // The state is stored when the turn has come to its end; until then its steps are.
          durability: "exit",
          streamMode: "custom",
          recursionLimit,
          ...(signal ? { signal } : {}),
        });
        for await (const _ of stream);
      } finally {
        run.end();
      }
    },
  };
}

/** A run of a turn: what interrupted runs finished comes first. */
async function openRun(
  turn: Turn,
  { steps, emit }: { steps: Steps; emit: (event: TutorEvent) => void },
): Promise<TutorRun & { end(): void }> {
  let stored = turn.tries > 1 ? await steps.finished(turn) : [];
  let at = 0;
  let ended = false;
  return {
    // The body of a node that was stopped runs on until it notices; nobody listens to it any more.
    emit: (event) => void (ended || emit(event)),
    finished(name) {
      const step = stored[at];
      if (step?.name !== name) {
        stored = [];
        return undefined;
      }
      at++;
      return step.update as TutorUpdate;
    },
    async keep(name, update) {
      if (!ended) await steps.keep(turn, at++, { name, update });
    },
    end() {
      ended = true;
    },
  };
}
