// npm run test:hostile [-- --seed N --only TEXT --scale X --grow SHARE --reader TEXT]: the long form of the hostile-input properties.
import { parseArgs } from "node:util";
import { allProperties } from "./all.ts";
import { grow } from "./growth/grow.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    only: { type: "string" },
    scale: { type: "string" },
    grow: { type: "string" },
    reader: { type: "string" },
  },
});
const seed = Number(values.seed ?? 1);
const scale = Number(values.scale ?? 1);
const only = values.only ?? "";
/** A tenth of the longest text that each reader is given tells an explosion from a multiple; 1 tries the longest. */
const growth = {
  name: "a text of one repeated piece takes at most 10 s of CPU to read",
  share: Number(values.grow ?? 0.1),
};

let total = 0;
let seconds = 0;
const broken: string[] = [];

/** Runs and reports one line of the table. `work` gives the number of cases, and rejects when one breaks it. */
async function row(name: string, work: () => Promise<number>): Promise<void> {
  const began = process.hrtime.bigint();
  let cases = 0;
  let outcome = "ok";
  try {
    cases = await work();
  } catch (error) {
    outcome = "BROKEN";
    broken.push(`${name}\n${error instanceof Error ? error.stack : String(error)}`);
  }
  const took = Number(process.hrtime.bigint() - began) / 1e9;
  total += cases;
  seconds += took;
  line(cases, took, `${outcome.padEnd(6)} ${name}`);
}

function line(cases: number, took: number, text: string): void {
  console.log(`${String(cases).padStart(6)} cases ${took.toFixed(1).padStart(7)} s  ${text}`);
}

for (const { name, cases, run } of allProperties.filter((one) => one.name.includes(only))) {
  const count = Math.max(1, Math.round(cases.long * scale));
  await row(name, async () => {
    await run({ seed, cases: count });
    return count;
  });
}
if (growth.name.includes(only)) {
  await row(growth.name, async () => {
    const { runs, slow } = await grow({
      share: growth.share * scale,
      only: values.reader ?? "",
      silentMs: 300_000,
    });
    if (slow.length > 0 || runs === 0) throw new Error(slow.join("\n") || "nothing ran");
    return runs;
  });
}
line(total, seconds, `seed ${seed}, ${broken.length} broken`);
for (const text of broken) console.error(`\n${text}`);
process.exit(broken.length > 0 || total === 0 ? 1 : 0);
