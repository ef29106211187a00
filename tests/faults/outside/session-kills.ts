import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChatProcess, repeatable } from "./chat-process.ts";
import { Driver } from "./drive.ts";
import type { CommandResult } from "./kill-command.ts";
import { learnerData, without } from "./learner-data.ts";

const lines = [
  "/answer gradients point uphill !2",
  "the learning rate scales the step",
  "/hint",
  "/ask why does softmax subtract the maximum?",
  "/skip",
  "/topic softmax",
  "/giveup",
  "/dispute I knew it",
  "/undo",
  "/flag ambiguous",
];
const yesterday = ["--model", "rule", "--seed", "7", "--now", "2026-01-04T09:00:00Z"];

/**
 * A session of the chat as it ships, killed before and after each of its file writes (the mark, the day's backup)
 * and at each so many-th of its writes of SQL; another process goes on with what did not arrive.
 */
export async function killSession(every: number): Promise<CommandResult> {
  const home = mkdtempSync(join(tmpdir(), "viva-session-"));
  const [base, calm, log] = ["base", "calm", "moments"].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  const faults: string[] = [];
  try {
    await play(base, { flags: yesterday, script: ["/giveup"] });
    cpSync(base, calm, { recursive: true });
    await play(calm, { env: { VIVA_KILL_AT: "1e9", VIVA_KILL_LOG: log } });
    const wanted = await learnerData(calm);
    const moments = readFileSync(log, "utf8").split("\n");
    const points = moments.flatMap((moment, index) =>
      /^\w+ (\w+Sync|backup)$/.test(moment) || (index + 1) % every === 0 ? [index + 1] : [],
    );
    for (const at of points) {
      const data = join(home, "data");
      cpSync(base, data, { recursive: true });
      const broken = await play(data, { env: { VIVA_KILL_AT: String(at) } });
      const found = await learnerData(data);
      const all = [...broken, ...without(wanted, found), ...without(found, wanted)];
      faults.push(...all.map((what) => `${moments[at - 1]} (moment ${at}): ${what.slice(0, 300)}`));
      rmSync(data, { recursive: true });
    }
    return { kills: points.length, moments: moments.length, faults };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Says the script's lines, the first process with `env`; gives the protocol's broken promises. */
async function play(
  dataDir: string,
  options: { env?: Record<string, string>; flags?: readonly string[]; script?: readonly string[] },
): Promise<readonly string[]> {
  const { flags = repeatable, script = lines } = options;
  let { env } = options;
  const left = [...script];
  const driver = new Driver("sends-again");
  for (;;) {
    const chat = new ChatProcess(dataDir, {
      flags,
      ...(env ? { env, preload: "./tests/faults/outside/kill-at.mjs" } : {}),
    });
    env = undefined;
    if (await driver.opened(chat)) {
      for (;;) {
        const line = driver.pending ?? left.shift();
        if (line === undefined || driver.lost) break;
        await driver.say(chat, line);
      }
    }
    if (driver.lost) await chat.ended;
    else await chat.close();
    // Killed after the last end was told: the next process tells it again, and notes that it did.
    if (chat.end.signal !== "SIGKILL") return driver.faults;
    driver.restart();
  }
}
