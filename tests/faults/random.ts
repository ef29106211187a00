// Kills after random delays, from outside: npm run test:faults -- --random [--minutes N] [--seed N] [--by-model]
import { parseArgs } from "node:util";
import { playRound } from "./outside/round.ts";

const { values } = parseArgs({
  options: {
    random: { type: "boolean" },
    minutes: { type: "string", default: "5" },
    seed: { type: "string" },
    rounds: { type: "string" },
    "by-model": { type: "boolean" },
  },
});
const until = Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const most = Number(values.rounds ?? Number.POSITIVE_INFINITY);
let next = first;
const sum = { rounds: 0, kills: 0, recovered: 0, lines: 0, calls: 0, again: 0, bad: 0 };

/** Two at a time: one process waits while another's start is under way. */
async function lane(): Promise<void> {
  while (Date.now() < until && next - first < most) {
    const withModel = values["by-model"] ?? false;
    const { seed, style, kills, recovered, taken, calls, again, faults } = await playRound(next++, {
      withModel,
    });
    sum.rounds++;
    sum.kills += kills;
    sum.recovered += recovered;
    sum.lines += taken.length;
    sum.calls += calls;
    sum.again += again;
    if (faults.length === 0) continue;
    sum.bad++;
    console.log(
      `seed ${seed} (${style}, ${kills} kills): repeat it with --random${withModel ? " --by-model" : ""} --rounds 1 --seed ${seed}`,
    );
    for (const fault of faults) console.log(`  ${fault}`);
    console.log(`  lines: ${JSON.stringify(taken)}`);
  }
}
await Promise.all([lane(), lane()]);
console.log(
  `random kills: ${sum.rounds} conversations, ${sum.kills} kills, ${sum.recovered} recovered turns, ` +
    `${sum.lines} lines taken, ${sum.calls} calls of a model (${sum.again} of them made again after a kill in them), ${sum.bad} with violations; seeds ${first} to ${next - 1}`,
);
process.exitCode = sum.bad === 0 && sum.kills > 0 ? 0 : 1;
