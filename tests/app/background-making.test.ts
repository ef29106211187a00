import { describe, expect, it } from "vitest";
import { BackgroundMaking } from "../../src/app/background-making.ts";
import type { MakingEvent } from "../../src/app/make-items.ts";

const made = { type: "item.made" } as MakingEvent;
const dropped: MakingEvent = { type: "item.dropped", objective: "a/b", reason: "no" };

function background(script: (signal: AbortSignal) => AsyncIterable<MakingEvent>) {
  const events: MakingEvent[] = [];
  const failures: Error[] = [];
  let runs = 0;
  const making = new BackgroundMaking({
    make: ({ signal }) => {
      runs++;
      return script(signal);
    },
    onEvent: (event) => void events.push(event),
    onFailure: (error) => void failures.push(error),
  });
  return { making, events, failures, runs: () => runs };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("making questions between turns", () => {
  it("makes one while the learner reads, and not more than a few in a session", async () => {
    const { making, events, runs } = background(async function* () {
      yield made;
    });
    for (let turn = 0; turn < 9; turn++) {
      making.idle();
      making.idle();
      await settled();
    }
    expect(events).toHaveLength(4);
    expect(runs()).toBe(4);
  });

  it("stops before the next message is answered", async () => {
    let stopped = false;
    const { making, events, failures } = background(async function* (signal) {
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      stopped = true;
      if (signal.aborted) throw new Error("aborted");
      yield made;
    });
    making.idle();
    await making.busy();
    expect(stopped).toBe(true);
    expect([...events, ...failures]).toEqual([]);
    await making.busy();
  });

  it("gives up on a model whose questions are dropped, and on one that breaks", async () => {
    const weak = background(async function* () {
      for (let i = 0; i < 9; i++) yield dropped;
    });
    weak.making.idle();
    await settled();
    weak.making.idle();
    await settled();
    expect(weak.events).toHaveLength(3);
    expect(weak.runs()).toBe(1);

    const broken = background(async function* () {
      yield dropped;
      throw new Error("disk full");
    });
    broken.making.idle();
    await settled();
    broken.making.idle();
    await settled();
    expect(broken.failures.map(({ message }) => message)).toEqual(["disk full"]);
    expect(broken.runs()).toBe(1);
  });
});
