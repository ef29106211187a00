import { expect, it } from "vitest";
import { openKnowledge } from "../../src/app/knowledge.ts";
import { faultsOf } from "../support/noise/faults.ts";
import { noiseSession } from "../support/noise/noise-session.ts";

// The short form of `npm run test:noise`.
it.each(["ollama", "openai"] as const)(
  "a session with a model of random weights over %s stays orderly, honest and alive",
  async (provider) => {
    const { bank } = await openKnowledge({ builtIn: "knowledge" });
    const session = await noiseSession({ provider, seed: 3, turns: 16, bank });
    expect(faultsOf(session, bank)).toEqual([]);
    expect(session.turns).toHaveLength(17);
    expect(session.calls.length).toBeGreaterThan(5);
    const events = session.turns.flatMap(({ events: told }) => told);
    expect(events.some(({ type, code }) => type === "notice" && code === "model-unfit")).toBe(true);
  },
  120_000,
);
