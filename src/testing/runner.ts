/** What every `viva test` needs: little, so that the processes beside this one start early. */
export { runFiles } from "./files/run-files.ts";
export { reporters } from "./report/reporter.ts";
