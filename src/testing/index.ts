/** `viva/testing`: scripted conversations and models, for vitest, node:test or any other runner. */
export { assertScenario } from "./assert-scenario.ts";
export { type Coverage, coverageOf, renderCoverage } from "./coverage.ts";
export { type FilesResult, type RunFilesOptions, runFiles } from "./files/run-files.ts";
export { prettyScenario } from "./report/pretty.ts";
export type { ScenarioResult, TurnFailure } from "./result.ts";
export { type RunOptions, runScenario } from "./run-scenario.ts";
export type { ScriptLineInput } from "./scenario/given.ts";
export { type Scenario, type ScenarioInput, scenarioJsonSchema, scenarioSchema } from "./scenario/schema.ts";
export { type AsModelOptions, asModel } from "./script/as-model.ts";
export { type RecordedCall, ScriptedFailure, UnexpectedCall } from "./script/recorded-call.ts";
export { ScriptedModel, type ScriptedModelOptions } from "./script/scripted-model.ts";
export { type FixedClock, fixedClock } from "./stage/clock.ts";
export type { MemoryState } from "./stage/memory-state.ts";
export type { CallRecord, TurnRecord } from "./stage/record.ts";
export type { Wrap } from "./stage/taps.ts";
export { buildTestTutor, type TestTurn, type TestTutor, type TestTutorOptions } from "./test-tutor.ts";
