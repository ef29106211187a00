import { runLoaded } from "../run-scenario.ts";
import { loadScenario } from "../scenario/load.ts";

// A process that runs the scenario files it is sent, one after the other, and sends back their results.
// It ends when the one that started it is gone.

process.on("message", async ({ file }: { file: string }) => {
  process.send?.(await runLoaded(loadScenario(file)));
});
process.on("disconnect", () => process.exit());
