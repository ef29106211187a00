import { setTimeout } from "node:timers/promises";
import { durationMs } from "../scenario/duration.ts";

/** Waits for real; rejects with the signal's reason when it fires. */
export async function sleep(duration: string, signal?: AbortSignal): Promise<void> {
  await setTimeout(durationMs(duration), undefined, signal ? { signal } : {});
}

/** Never comes back, but for the signal, with whose reason it rejects. */
export function untilAborted(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal?.reason);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
