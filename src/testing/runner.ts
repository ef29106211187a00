/** What `viva test` needs. */
export { coverageOf, renderCoverage } from "./coverage.ts";
export { recordFiles } from "./files/record-files.ts";
export { runFiles } from "./files/run-files.ts";
export { updateFile } from "./files/update.ts";
export { reporters } from "./report/reporter.ts";
