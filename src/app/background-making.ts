import { asVivaError } from "../domain/errors.ts";
import type { TopicId } from "../domain/ids.ts";
import type { MakingEvent } from "./make-items.ts";

export interface BackgroundDeps {
  /** Makes one question for a topic, or says why not. */
  readonly make: (options: {
    topic: TopicId | undefined;
    count: number;
    signal: AbortSignal;
  }) => AsyncIterable<MakingEvent>;
  readonly onEvent: (event: MakingEvent) => void;
  /** Something unexpected; making stops for this session. */
  readonly onFailure: (error: Error) => void;
}

/** Questions made in one session, at most. */
const mostMade = 4;
/** After so many drops in a row the model is not good enough: nothing more is tried. */
const mostDrops = 3;

/**
 * Makes questions while the learner reads and types: begun when a turn has ended, stopped (at the server, too)
 * before the next one begins, so that a turn never waits for it.
 */
export class BackgroundMaking {
  private readonly deps: BackgroundDeps;
  private made = 0;
  private drops = 0;
  private run: { stop: AbortController; done: Promise<void> } | undefined;

  constructor(deps: BackgroundDeps) {
    this.deps = deps;
  }

  /** The learner reads: makes one question, unless this session had enough of them. */
  idle(topic?: TopicId): void {
    if (this.run || this.made >= mostMade || this.drops >= mostDrops) return;
    const stop = new AbortController();
    const done = this.makeOne(topic, stop.signal).finally(() => {
      this.run = undefined;
    });
    this.run = { stop, done };
  }

  /** A message came: resolves when nothing runs any more. */
  async busy(): Promise<void> {
    this.run?.stop.abort();
    await this.run?.done;
  }

  private async makeOne(topic: TopicId | undefined, signal: AbortSignal): Promise<void> {
    try {
      for await (const event of this.deps.make({ topic, count: 1, signal })) {
        if (event.type === "item.made") this.made++;
        this.drops = event.type === "item.made" ? 0 : this.drops + 1;
        this.deps.onEvent(event);
        if (this.drops >= mostDrops) return;
      }
    } catch (error) {
      if (signal.aborted || asVivaError(error).code === "cancelled") return;
      this.drops = mostDrops;
      this.deps.onFailure(asVivaError(error));
    }
  }
}
