// Kills of single commands at their writes: npm run test:faults -- --commands
import { commandFaults, killCommand } from "./outside/command-faults.ts";

let kills = 0;
let bad = 0;
for (const fault of commandFaults) {
  const result = await killCommand(fault);
  kills += result.kills;
  bad += result.faults.length;
  const verdict = result.faults.length === 0 ? "ok   " : "FAIL ";
  console.log(`${verdict} ${fault.name}: ${result.kills} kills at ${result.moments} moments`);
  for (const line of result.faults) console.log(`      ${line}`);
}
console.log(`commands: ${kills} kills, ${bad} violations`);
process.exitCode = bad === 0 && kills > 0 ? 0 : 1;
