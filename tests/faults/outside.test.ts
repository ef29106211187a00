import { describe, expect, it } from "vitest";
import { commandFaults } from "./outside/command-faults.ts";
import { killCommand } from "./outside/kill-command.ts";
import { playRound } from "./outside/round.ts";

// The short form of npm run test:faults -- --random and -- --commands.

describe("a program that is killed from outside", () => {
  it("loses no line and counts none twice, as its protocol told", async () => {
    const round = await playRound(8, { lines: 5 });
    expect(round.faults).toEqual([]);
    expect(round.taken.length).toBeGreaterThan(0);
    expect(round.kills).toBeGreaterThan(0);
  }, 120_000);

  it("asks a model nothing again whose answer was stored", async () => {
    const round = await playRound(3, { lines: 4, withModel: true });
    expect(round.faults).toEqual([]);
    expect(round.kills).toBeGreaterThan(0);
    expect(round.calls).toBeGreaterThan(0);
  }, 120_000);

  it("comes to the same end when its first start is killed", async () => {
    const result = await killCommand(commandFaults[0]!, 2);
    expect(result.faults).toEqual([]);
    expect(result.kills).toBe(2);
  }, 120_000);
});
