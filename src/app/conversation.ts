import { openingMessage, optionOrder, practiceNotice, questionEvent } from "../../graphs/tutor/opening.ts";
import { parseMessage } from "../domain/command.ts";
import { asVivaError } from "../domain/errors.ts";
import type { Notice, TutorEvent } from "../domain/events.ts";
import type { SessionId, TopicId } from "../domain/ids.ts";
import { unreadableBecause } from "../domain/readable.ts";
import type { SessionInfo } from "../domain/session.ts";
import { chat } from "../messages/chat.ts";
import type { Bank } from "../ports/bank.ts";
import type { Randomness } from "../ports/clock.ts";
import type { Holder } from "../ports/memory.ts";
import { claimSession, findSession } from "./find-session.ts";
import { chooseOpening } from "./opening.ts";
import type { SessionCommands } from "./session-commands.ts";
import { errorEvent } from "./turn-outcome.ts";
import { type Emit, type TurnDeps, Turns } from "./turns.ts";
import { mayAnswer, typedBefore } from "./typed-before.ts";

/** How a conversation begins. */
export interface StartOptions {
  /** A session to go on with; the newest unfinished one when neither this nor `fresh` is given. */
  readonly session?: SessionId | undefined;
  readonly fresh?: boolean | undefined;
  readonly topic?: TopicId | undefined;
  readonly unseenOnly?: boolean | undefined;
  /** Takes the session from a holder on another host, which can't be asked whether it lives. */
  readonly takeOver?: boolean | undefined;
}

export interface ConversationDeps extends TurnDeps {
  readonly bank: Bank;
  readonly random: Randomness;
  readonly holder: Holder;
  readonly commands: SessionCommands;
  /** The spec of the model in use now. */
  readonly model: () => string;
  /** Work for the time in which the learner reads; `busy` stops it and says what the learner should know. */
  readonly between?: { idle(session: SessionId): void; busy(): Promise<readonly Notice[]> };
  /** Things to say once, before the first question. */
  readonly notices?: readonly Notice[];
}

/**
 * One learner's conversation. Messages are taken one at a time. Everything it says are events;
 * `turn.end` closes each message.
 */
export class Conversation {
  readonly id: SessionId;
  private readonly deps: ConversationDeps;
  private readonly emit: Emit;
  private readonly turns: Turns;
  private stopped = false;
  private last: Promise<void> = Promise.resolve();

  private constructor(id: SessionId, deps: ConversationDeps, emit: Emit) {
    this.id = id;
    this.deps = deps;
    this.emit = (event) => {
      if (event.type === "step" && event.name === "stop") this.stopped = true;
      emit(event);
    };
    this.turns = new Turns(id, deps);
  }

  /**
   * Opens a session and says its first events: `session`, a recovered turn's rest, the question, `turn.end`.
   * Rejects with VivaError `unknown-session` or `session-busy` before anything is said.
   */
  static async start(deps: ConversationDeps, options: StartOptions, emit: Emit): Promise<Conversation> {
    const { memory, clock, random, holder } = deps;
    const existing = await findSession(memory, options);
    const id = existing?.id ?? random.id("s");
    if (!existing) await memory.sessions.create({ id, at: clock.now() });
    await claimSession(memory, id, holder, { takeOver: options.takeOver });
    const conversation = new Conversation(id, deps, emit);
    try {
      await conversation.open(existing, options);
    } catch (error) {
      await conversation.close();
      throw error;
    }
    return conversation;
  }

  /** Whether the learner asked to stop. */
  get ended(): boolean {
    return this.stopped;
  }

  /** Answers one message with events up to exactly one `turn.end`. Never rejects. */
  send(text: string, signal?: AbortSignal): Promise<void> {
    return this.inTurn(async () => {
      for (const notice of (await this.deps.between?.busy()) ?? []) this.emit({ type: "notice", ...notice });
      await this.answer(text, signal);
      if (!this.stopped) this.deps.between?.idle(this.id);
    });
  }

  /**
   * Loads the engine and runs the opening's turn while the learner reads, so that the first answer need
   * not wait. A failure is not told here: the message that needs the engine meets it again.
   */
  warmUp(): Promise<void> {
    return this.inTurn(() =>
      this.turns.settle().then(
        async () => void (await this.turns.load()),
        () => undefined,
      ),
    );
  }

  /** The terminal is gone: nobody reads what is said from here on. */
  unheard(): void {
    this.turns.unheard();
  }

  async close(): Promise<void> {
    await this.last;
    await this.deps.between?.busy();
    await this.deps.memory.sessions.release(this.id, this.deps.holder);
  }

  /** One thing at a time: two runs on one thread would lose an update. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work);
    return this.last;
  }

  private async answer(text: string, signal?: AbortSignal): Promise<void> {
    const startedAt = this.deps.clock.now();
    const unnumbered = { turn: `${this.id}.0`, startedAt };
    try {
      const answered = await this.withoutGraph(text);
      if (answered) {
        for (const event of answered) this.emit(event);
        this.emit(this.turns.endEvent({ ...unnumbered, ok: true }));
        return;
      }
      if ((await this.settled()) && mayAnswer(text)) {
        this.emit({ type: "notice", ...typedBefore });
        this.emit(this.turns.endEvent({ ...unnumbered, ok: true }));
        return;
      }
      // Another host may have taken the session over: what is typed here would mix with what is typed there.
      await claimSession(this.deps.memory, this.id, this.deps.holder);
      const turn = await this.turns.receive(text);
      await this.turns.run(turn, { emit: this.emit, ...(signal ? { signal } : {}) });
    } catch (error) {
      this.emit(errorEvent(error));
      this.emit(this.turns.endEvent({ ...unnumbered, ok: false, reason: asVivaError(error).code }));
    }
  }

  /** Finishes a turn that had failed, aloud; whether it asked a question that the learner had not seen. */
  private async settled(): Promise<boolean> {
    let asked = false;
    await this.turns.settle((event) => {
      asked ||= event.type === "question";
      this.emit(event);
    });
    return asked;
  }

  private async open(existing: SessionInfo | undefined, options: StartOptions): Promise<void> {
    const { memory, clock } = this.deps;
    const startedAt = clock.now();
    this.emit({
      type: "session",
      id: this.id,
      model: this.deps.model(),
      resumed: existing !== undefined,
      ...(existing?.open ? { open: existing.open.question } : {}),
    });
    for (const notice of this.deps.notices ?? []) this.emit({ type: "notice", ...notice });
    await this.turns.recover(this.emit);
    const info = await memory.sessions.get(this.id);
    if (info && info.turns > 0 && options.topic !== undefined && info.open?.topic !== options.topic) {
      await this.turns.run(await this.turns.receive(`/topic ${options.topic}`), { emit: this.emit });
    } else if (!(info && this.showOpen(info, startedAt))) {
      await this.ask(options, startedAt);
    }
  }

  /** Shows the question that the session was left with; false when there is none. */
  private showOpen({ open, turns }: SessionInfo, startedAt: number): boolean {
    const banked = open && this.deps.bank.question(open.question);
    if (!open || !banked) return false;
    this.emit(questionEvent(banked.question, open));
    if (open.followUp) {
      this.emit({ type: "notice", code: "still-open", message: chat.stillOpen(open.followUp.text) });
    }
    this.emit(this.turns.endEvent({ turn: `${this.id}.${turns}`, ok: true, startedAt }));
    return true;
  }

  /** Chooses and shows the first question by rule; its turn goes through the graph afterwards. */
  private async ask({ topic, unseenOnly }: StartOptions, startedAt: number): Promise<void> {
    const opening = await chooseOpening(this.deps, { focus: topic, unseenOnly });
    const banked = opening && this.deps.bank.question(opening.question);
    if (!opening || !banked) {
      if (topic !== undefined) {
        // The topic that was asked for is kept, though it has no question left.
        return this.turns.run(await this.turns.receive(`/topic ${topic}`), { emit: this.emit });
      }
      this.emit({ type: "message", text: chat.noQuestion });
      this.emit(this.turns.endEvent({ turn: `${this.id}.0`, ok: true, startedAt }));
      return;
    }
    const { question, objective } = banked;
    const turn = await this.turns.receive(
      openingMessage({ ...opening, ...(topic === undefined ? {} : { focus: topic }) }),
    );
    const order = optionOrder(question, turn.id);
    if (opening.practice) this.emit({ type: "notice", ...practiceNotice });
    this.emit(
      questionEvent(question, {
        question: question.id,
        objective,
        topic: banked.topic,
        text: opening.text,
        ...(order ? { order } : {}),
      }),
    );
    this.emit(this.turns.endEvent({ turn: turn.id, ok: true, startedAt }));
  }

  /** What needs no graph: an empty line, a command of the session loop, a command nobody knows. */
  private async withoutGraph(text: string): Promise<TutorEvent[] | undefined> {
    const unreadable = unreadableBecause(text);
    if (unreadable !== undefined) {
      return [{ type: "notice", code: "unreadable", message: chat.notGraded(unreadable) }];
    }
    const parsed = parseMessage(text);
    switch (parsed.kind) {
      case "text":
        return parsed.text === ""
          ? [{ type: "notice", code: "empty", message: chat.nothingTyped }]
          : undefined;
      case "command":
        // The opening's turn is the program's own; nobody types it.
        return parsed.command.kind === "open" ? [this.deps.commands.unknown("open")] : undefined;
      case "bad-command":
        return [{ type: "notice", code: "bad-command", message: parsed.message }];
      case "unknown-command":
        return [this.deps.commands.unknown(parsed.name)];
      case "session-command":
        return this.deps.commands.run(parsed.name, { rest: parsed.rest, session: this.id });
    }
  }
}
