/** What only some runs of `viva test` need. */
export { coverageOf, renderCoverage } from "./coverage.ts";
export { recordFiles } from "./files/record-files.ts";
export { updateFile } from "./files/update.ts";
