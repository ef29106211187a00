import { type FileJob, runFile } from "./run-file.ts";

// A process that runs the scenario files it is sent, one after the other, and sends back what became of them.
// It ends when the one that started it is gone.

let last = Promise.resolve();
process.on("message", (job: FileJob) => {
  last = last.then(async () => {
    process.send?.(await runFile(job));
  });
});
process.on("disconnect", () => process.exit());
