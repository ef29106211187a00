import { elapsed } from "../domain/elapsed.ts";
import { asVivaError } from "../domain/errors.ts";
import type { TutorEvent } from "../domain/events.ts";
import type { SessionId, TurnId } from "../domain/ids.ts";
import type { Turn } from "../domain/session.ts";
import { chat } from "../messages/chat.ts";
import type { Clock } from "../ports/clock.ts";
import type { Memory } from "../ports/memory.ts";
import { type TurnBudget, turnBudget } from "./budget.ts";
import type { Engine } from "./engine.ts";
import { errorEvent, isOpening, type Outcome, reasonOf, silently } from "./turn-outcome.ts";

export type Emit = (event: TutorEvent) => void;

/** What the engine is told about the turn that runs. */
export interface TurnSource {
  budget(): TurnBudget;
  /** Whether this turn must be finished without a model: it was cancelled after it had counted. */
  byRule(): boolean;
}

export interface TurnDeps {
  readonly memory: Memory;
  readonly clock: Clock;
  /** Loads the graph; called once, after the first question is out. */
  readonly loadEngine: (turns: TurnSource) => Promise<Engine>;
  readonly limits: { readonly maxCallsPerTurn: number; readonly maxTokensPerSession: number };
}

/** A turn that failed this often is given up; its text stays in the transcript. */
const mostTries = 3;
/** Failures that pass when the learner makes room or another program is done: such a turn is never given up. */
const waitsForRoom: ReadonlySet<string> = new Set(["disk-full", "database-busy", "data-folder"]);
/** Effects that make a turn count: once one is applied, a cancelled turn is finished and not dropped. */
const countingEffects = ["record", "flag", "undo", "remember", "close"] as const;

/** The turns of one session: the inbox row first, then one run of the graph, then the row is done. */
export class Turns implements TurnSource {
  private readonly session: SessionId;
  private readonly deps: TurnDeps;
  private engine: Promise<Engine> | undefined;
  private current = turnBudget({ maxCalls: 0, tokensLeft: 0 });
  private finishing = false;
  private heard = true;

  constructor(session: SessionId, deps: TurnDeps) {
    this.session = session;
    this.deps = deps;
  }

  budget(): TurnBudget {
    return this.current;
  }

  byRule(): boolean {
    return this.finishing;
  }

  /** Loads the engine, once; a failure is met again by who needs it next. */
  load(): Promise<Engine> {
    if (!this.engine) {
      this.engine = this.deps.loadEngine(this);
      this.engine.catch(() => {
        this.engine = undefined;
      });
    }
    return this.engine;
  }

  /** Puts a message into the inbox. From here on it can't be lost. */
  async receive(text: string): Promise<Turn> {
    const { memory, clock } = this.deps;
    const turn = {
      id: await memory.inbox.nextTurnId(this.session),
      session: this.session,
      text,
      at: clock.now(),
    };
    await memory.inbox.receive(turn);
    return { ...turn, tries: 0 };
  }

  unfinished(): Promise<readonly Turn[]> {
    return this.deps.memory.inbox.unfinished(this.session);
  }

  /**
   * Finishes what earlier runs left open; rejects with what stands in the way. The opening's turn says
   * nothing, its question was shown before. What the others have left to say goes to `emit`; without one
   * they wait.
   */
  async settle(emit?: Emit): Promise<void> {
    for (const turn of await this.unfinished()) {
      const listener = isOpening(turn) ? silently : emit;
      if (!listener) return;
      const outcome = await this.attempt(turn, { emit: listener });
      if (outcome.kind === "failed" && !outcome.givenUp) throw outcome.error;
      await this.told(turn.id);
    }
  }

  /**
   * Says the rest of what an earlier process began: of unfinished turns, and the end of a finished one that
   * may not have been told. Each closes with its `turn.end`, so that whoever sent a message learns whether it
   * arrived. An opening's turn stays silent: nobody sent it, and its question is shown again anyway. Never
   * rejects for what a turn does.
   */
  async recover(emit: Emit): Promise<void> {
    for (const turn of await this.unfinished()) {
      await this.run(turn, { emit: isOpening(turn) ? silently : emit, recovered: true });
    }
    const ended = await this.deps.memory.inbox.untold(this.session);
    if (!ended) return;
    const { turn, text, ok, reason } = ended;
    const startedAt = this.deps.clock.now();
    if (!isOpening({ text })) {
      const grade = await this.gradeOf(turn);
      if (grade !== undefined) {
        emit({ type: "notice", code: "graded-unseen", message: chat.gradedUnseen(grade, this.session) });
      }
      emit(this.endEvent({ turn, ok, reason, startedAt, recovered: true }));
    }
    await this.told(turn);
  }

  /** From here on nobody reads what is said: how the turn ends is told again by the next start. */
  unheard(): void {
    this.heard = false;
  }

  private async gradeOf(turn: TurnId): Promise<string | undefined> {
    const entries = await this.deps.memory.sessions.transcript(this.session, { last: 1 });
    return entries.find((entry) => entry.turn === turn && entry.kind === "grade")?.text;
  }

  /** Runs a turn and closes it with `turn.end`, after an `error` when it failed. Never rejects. */
  async run(turn: Turn, options: { emit: Emit; signal?: AbortSignal; recovered?: boolean }): Promise<void> {
    const { emit, recovered = false } = options;
    const startedAt = this.deps.clock.now();
    const outcome = await this.attempt(turn, options);
    if (outcome.kind === "failed") emit(errorEvent(outcome.error));
    emit(
      this.endEvent({
        turn: turn.id,
        ok: outcome.kind === "done",
        startedAt,
        recovered,
        reason: reasonOf(outcome),
      }),
    );
    await this.told(turn.id);
  }

  /** The `turn.end` of a message, with what its model calls cost. */
  endEvent(end: {
    turn: TurnId;
    ok: boolean;
    startedAt: number;
    recovered?: boolean;
    reason?: string | undefined;
  }): TutorEvent {
    const usage = this.current.usage();
    return {
      type: "turn.end",
      turn: end.turn,
      ok: end.ok,
      ...(end.recovered ? { recovered: true } : {}),
      ...(end.reason === undefined ? {} : { reason: end.reason }),
      ...(usage.calls > 0 ? { usage } : {}),
      ms: elapsed(end.startedAt, this.deps.clock.now()),
    };
  }

  private async attempt(
    turn: Turn,
    { emit, signal }: { emit: Emit; signal?: AbortSignal },
  ): Promise<Outcome> {
    const { memory, clock } = this.deps;
    const startedAt = clock.now();
    let tries = turn.tries;
    const finish = (ok: boolean, reason?: string) =>
      memory.inbox.finishTurn({
        turn: turn.id,
        at: clock.now(),
        ok,
        ms: elapsed(startedAt, clock.now()),
        calls: this.current.calls,
        ...(reason === undefined ? {} : { reason }),
      });
    try {
      this.current = await this.newBudget();
      const engine = await this.load();
      tries = await memory.inbox.beginTurn(turn.id);
      try {
        await engine.run({ ...turn, tries }, { emit, ...(signal ? { signal } : {}) });
      } catch (error) {
        if (!signal?.aborted) throw error;
        await this.stop(turn, emit);
        await finish(false, "cancelled");
        return { kind: "stopped" };
      }
      await finish(true);
      return { kind: "done" };
    } catch (error) {
      const givenUp = tries >= mostTries && !waitsForRoom.has(asVivaError(error).code);
      // The first error is the one to tell; when closing the row fails as well, the next start tries again.
      if (givenUp) await finish(false, asVivaError(error).code).catch(() => undefined);
      return { kind: "failed", error, givenUp };
    }
  }

  /** After a cancel: what has counted is finished by rule; what has not, never was. */
  private async stop(turn: Turn, emit: Emit): Promise<void> {
    const { memory } = this.deps;
    const applied = await Promise.all(countingEffects.map((name) => memory.applied(`${turn.id}/${name}`)));
    emit({ type: "notice", code: "stopped", message: chat.stopped });
    if (!applied.includes(true)) return;
    this.finishing = true;
    try {
      const tries = await memory.inbox.beginTurn(turn.id);
      await (await this.load()).run({ ...turn, tries }, { emit });
    } finally {
      this.finishing = false;
    }
  }

  /** In the same breath as the telling: a kill between the two has the end told again. */
  private async told(turn: TurnId): Promise<void> {
    if (!this.heard) return;
    // A mark that can't be written has the same effect.
    await this.deps.memory.inbox.told(turn).catch(() => undefined);
  }

  private async newBudget(): Promise<TurnBudget> {
    const { maxCallsPerTurn, maxTokensPerSession } = this.deps.limits;
    const used = await this.deps.memory.sessions.tokensUsed(this.session);
    return turnBudget({ maxCalls: maxCallsPerTurn, tokensLeft: maxTokensPerSession - used });
  }
}
