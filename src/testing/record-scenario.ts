import { recordModel, writeCassette } from "../app/parts.ts";
import { VivaError } from "../domain/errors.ts";
import { scenarios } from "../messages/scenarios.ts";
import type { Model } from "../ports/model.ts";
import type { ScenarioResult } from "./result.ts";
import { runLoaded } from "./run-scenario.ts";
import { cassetteOf, type LoadedScenario } from "./scenario/load.ts";
import { liveTape } from "./stage/tape.ts";

/** A scenario that was run with a real model. */
export interface Recorded {
  readonly result: ScenarioResult;
  /** The file that was written; undefined when the model failed in a way that is no conversation. */
  readonly file?: string;
  readonly calls: number;
  /** Why nothing was written. */
  readonly reason?: string;
}

/** With these the endpoint was not there: what came is no model's. */
const absent: readonly string[] = ["unreachable", "unauthorised", "no-such-model"];

/**
 * Runs a scenario with a real model and writes its recording: request shapes and replies, without secrets. The
 * expectations are looked at as ever. Rejects with VivaError `bad-scenario` when the scenario names no recording.
 */
export async function recordScenario(
  loaded: LoadedScenario,
  { model, secrets }: { model: Model; secrets: readonly string[] },
): Promise<Recorded> {
  const file = cassetteOf(loaded);
  if (file === undefined) {
    throw new VivaError("bad-scenario", ...scenarios.faults.noRecording(loaded.file));
  }
  const recorder = recordModel(model, secrets);
  const result = await runLoaded(loaded, { tape: liveTape(recorder) });
  const cassette = recorder.cassette();
  const calls = cassette.calls.length;
  const failed = cassette.calls.find(
    ({ reply }) => "failure" in reply && absent.includes(reply.failure),
  )?.reply;
  if (failed && "failure" in failed) return { result, calls, reason: failed.message };
  await writeCassette(file, cassette);
  return { result, calls, file };
}
