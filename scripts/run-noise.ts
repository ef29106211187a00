import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openKnowledge } from "../src/app/knowledge.ts";
import { faultsOf } from "../tests/support/noise/faults.ts";
import { noiseSession } from "../tests/support/noise/noise-session.ts";

// Long sessions with a model of noise through the built program; exits 1 when one of them was not orderly.
// npm run test:noise -- [--seeds 4] [--turns 200] [--provider ollama|openai] [--url URL] [--show]

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "4" },
    from: { type: "string", default: "1" },
    turns: { type: "string", default: "200" },
    provider: { type: "string" },
    main: { type: "string", default: "dist/cli/main.js" },
    url: { type: "string" },
    speed: { type: "string", default: "5000" },
    show: { type: "boolean", default: false },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const { bank } = await openKnowledge({ builtIn: "knowledge" });
const providers = values.provider ? [values.provider] : ["ollama", "openai"];
let faulty = 0;
for (const provider of providers as ("ollama" | "openai")[]) {
  for (let seed = Number(values.from); seed < Number(values.from) + Number(values.seeds); seed++) {
    const startedAt = performance.now();
    const session = await noiseSession({
      provider,
      seed,
      turns: Number(values.turns),
      bank,
      main: resolve(values.main),
      clockSpeed: Number(values.speed),
      ...(values.url ? { url: values.url } : {}),
    });
    const faults = faultsOf(session, bank);
    faulty += faults.length;
    const events = session.turns.flatMap(({ events }) => events);
    const count = (of: (event: (typeof events)[number]) => boolean) => events.filter(of).length;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    say(
      `${provider} seed ${seed}: ${session.turns.length} turns, ${session.calls.length} calls, ${count(({ type }) => type === "grade")} grades (${count(({ type, grader }) => type === "grade" && grader !== "rule")} by the model), ${count(({ type }) => type === "notice")} notices, ${faults.length} faults, ${seconds} s`,
    );
    for (const { said, events } of session.turns) {
      const grade = events.find(({ type, grader }) => type === "grade" && grader !== "rule");
      if (grade) say(`  by the model: ${JSON.stringify(said)} → ${JSON.stringify(grade)}`);
    }
    for (const fault of faults.slice(0, 40)) say(`  ${fault}`);
    if (values.show) {
      for (const turn of session.turns) {
        say(`> ${turn.said}`);
        for (const event of turn.events)
          if (event.type !== "step") say(`  ${JSON.stringify(event).slice(0, 400)}`);
      }
    }
  }
}
process.exitCode = faulty > 0 ? 1 : 0;
