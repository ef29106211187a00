// npm run test:hostile [-- --seed N --only TEXT --scale X]: the long form of the hostile-input properties.
import { parseArgs } from "node:util";
import { allProperties } from "./all.ts";

const { values } = parseArgs({
  options: { seed: { type: "string" }, only: { type: "string" }, scale: { type: "string" } },
});
const seed = Number(values.seed ?? 1);
const scale = Number(values.scale ?? 1);
const chosen = allProperties.filter(({ name }) => name.includes(values.only ?? ""));

let total = 0;
let seconds = 0;
const broken: string[] = [];
for (const one of chosen) {
  const cases = Math.max(1, Math.round(one.cases.long * scale));
  const began = process.hrtime.bigint();
  let outcome = "ok";
  try {
    await one.run({ seed, cases });
  } catch (error) {
    outcome = "BROKEN";
    broken.push(`${one.name}\n${error instanceof Error ? error.stack : String(error)}`);
  }
  const took = Number(process.hrtime.bigint() - began) / 1e9;
  total += cases;
  seconds += took;
  console.log(
    `${String(cases).padStart(6)} cases ${took.toFixed(1).padStart(7)} s  ${outcome.padEnd(6)} ${one.name}`,
  );
}
console.log(
  `${String(total).padStart(6)} cases ${seconds.toFixed(1).padStart(7)} s  seed ${seed}, ${broken.length} broken`,
);
for (const text of broken) console.error(`\n${text}`);
process.exit(broken.length > 0 || total === 0 ? 1 : 0);
