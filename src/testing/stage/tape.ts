import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import { readCassette, replay } from "../../app/parts.ts";
import type { Model } from "../../ports/model.ts";
import { cassetteOf, type LoadedScenario } from "../scenario/load.ts";
import type { Sink } from "./record.ts";
import type { Tap } from "./taps.ts";

/** The model of a scenario with a recording: the recording itself, or the model that is being recorded. */
export interface Tape {
  readonly model: Model;
  /** Waits before a second try: for real where the model is. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Recorded calls that were not made. */
  readonly left: () => number;
}

/** The recording that the scenario names; undefined when it names none. Rejects with VivaError `bad-scenario`. */
export async function openTape(loaded: LoadedScenario): Promise<Tape | undefined> {
  const file = cassetteOf(loaded);
  if (file === undefined) return undefined;
  const model = replay(await readCassette(file), basename(file));
  return { model, sleep: async () => undefined, left: () => model.left };
}

/** A model that is there, to be recorded. */
export function liveTape(model: Model): Tape {
  return {
    model,
    sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
    left: () => 0,
  };
}

/** The tape's model with each call written down and each piece told, as a scripted one's are. */
export function watched({ model }: Tape, told: { sink: Sink; onMoment: Tap }): Model {
  let calls = 0;
  return {
    spec: model.spec,
    get contextLength() {
      return model.contextLength;
    },
    async complete(request) {
      const line = calls++;
      const { purpose, messages } = request;
      const prompt = messages.map(({ role, content }) => `${role}: ${content}`).join("\n\n");
      let tokens = { in: 0, out: 0 };
      try {
        const reply = await model.complete({
          ...request,
          onText: (delta) => {
            told.onMoment({ at: "chunk" });
            request.onText?.(delta);
          },
        });
        tokens = reply.tokens;
        return reply;
      } finally {
        told.sink({ is: "call", call: { what: purpose, purpose, prompt, line, tokens } });
      }
    },
  };
}
