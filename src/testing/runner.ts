/** What `viva test` needs. */
export { runFiles } from "./files/run-files.ts";
export { reporters } from "./report/reporter.ts";
