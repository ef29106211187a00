/**
 * Single parts of the program, for those who put their own together: `viva/testing` and whoever builds on
 * the tutor's graph. The app stays the only place that chooses adapters.
 */
export { renderProblem } from "../knowledge/problem.ts";
export { readYaml } from "../knowledge/read-yaml.ts";
export { openMemory, type SqliteMemory } from "../memory/sqlite-memory.ts";
export type { WriteHook } from "../memory/write-hook.ts";
export {
  readCassette,
  record as recordModel,
  replay,
  writeCassette,
} from "../models/cassette.ts";
export { reasonByModel } from "../reasoning/by-model/reasoner.ts";
export { reasonByRule } from "../reasoning/by-rule/reasoner.ts";
