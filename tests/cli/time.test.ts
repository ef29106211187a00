import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";

/** One answer at this moment in this zone. */
async function answerAt(home: string, now: string, zone: string): Promise<void> {
  const chat = await viva(["--seed", "1", "--now", now, "--json"], {
    dataDir: home,
    env: { TZ: zone },
    input: "/giveup\n",
  });
  expect(chat.code).toBe(0);
  for (const event of chat.json()) expect((event.ms as number | undefined) ?? 0).toBeGreaterThanOrEqual(0);
}

async function progressAt(home: string, now: string, zone: string): Promise<object> {
  const run = await viva(["progress", "--json", "--now", now], { dataDir: home, env: { TZ: zone } });
  return run.json()[0]!;
}

describe("viva under a clock that moves", () => {
  it("counts days by the learner's midnight, through summer time, a journey and a clock set back", async () => {
    using home = tempFolder();
    const berlin = "Europe/Berlin";
    // The night of the change is an hour short; the evening before it, the one after and its midnight are three days.
    const nights = ["2026-03-28T22:30:00Z", "2026-03-29T21:30:00Z", "2026-03-29T22:30:00Z"];
    for (const now of nights) await answerAt(home.path, now, berlin);
    expect(await progressAt(home.path, nights[2]!, berlin)).toMatchObject({ streak: 3 });
    await answerAt(home.path, "2026-03-30T09:00:00Z", "Asia/Tokyo");
    await answerAt(home.path, "2026-03-29T08:00:00Z", berlin);
    expect(await progressAt(home.path, "2026-03-29T08:00:00Z", berlin)).toMatchObject({
      streak: 2,
      attempts: 5,
    });
    expect(await progressAt(home.path, "2026-03-31T08:00:00Z", berlin)).toMatchObject({ streak: 3 });
    expect(await progressAt(home.path, "2027-03-30T08:00:00Z", berlin)).toMatchObject({ streak: 0 });
  }, 60_000);
});
