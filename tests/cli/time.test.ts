import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";

/** One answer at this moment in this zone; the streak and what is due right after it. */
async function answerAt(home: string, now: string, zone: string) {
  const at = { dataDir: home, env: { TZ: zone } };
  const fixed = ["--seed", "1", "--now", now, "--json"];
  const chat = await viva(fixed, { ...at, input: "/giveup\n" });
  expect(chat.code).toBe(0);
  for (const event of chat.json()) expect((event.ms as number | undefined) ?? 0).toBeGreaterThanOrEqual(0);
  const [progress] = (await viva(["progress", ...fixed], at)).json();
  return progress as { streak: number; attempts: number; nextDue?: number };
}

describe("viva under a clock that moves", () => {
  it("counts days by the learner's midnight, through summer time, a journey and a clock set back", async () => {
    using home = tempFolder();
    const berlin = "Europe/Berlin";
    // The night of the change has 23 hours; its evening and its next morning are two days.
    expect(await answerAt(home.path, "2026-03-28T22:30:00Z", berlin)).toMatchObject({ streak: 1 });
    expect(await answerAt(home.path, "2026-03-29T21:30:00Z", berlin)).toMatchObject({ streak: 2 });
    expect(await answerAt(home.path, "2026-03-29T22:30:00Z", berlin)).toMatchObject({ streak: 3 });
    expect(await answerAt(home.path, "2026-03-30T09:00:00Z", "Asia/Tokyo")).toMatchObject({ streak: 3 });
    const back = await answerAt(home.path, "2026-03-29T08:00:00Z", berlin);
    expect(back).toMatchObject({ streak: 2, attempts: 5 });
    expect(await answerAt(home.path, "2027-03-30T08:00:00Z", berlin)).toMatchObject({
      streak: 1,
      attempts: 6,
    });
  });
});
