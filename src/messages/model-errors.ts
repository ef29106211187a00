import type { Fault } from "./errors.ts";
import { oneOf } from "./words.ts";

/** Failures around a model, and what to do about each. */
export const modelErrors = {
  hints: {
    unreachable: "Start the server or check its address; `viva doctor` says what answers.",
    unauthorised: "Check the key in OPENAI_API_KEY and that it belongs to this endpoint.",
    "no-such-model": "`viva models` lists what is there; `viva models pull NAME` fetches a model for Ollama.",
    "rate-limited": "Wait a little, or choose another model with /model.",
    "server-error": "Look at the server's log; /model rule goes on without a model.",
    busy: "The server has too many requests; try again in a moment.",
    silent: "The model may be too large for this machine; a smaller one answers sooner.",
    "broken-stream": "The connection broke in the middle; the server may have crashed or restarted.",
    "context-overflow": "Give the model a longer context, or choose one that has it.",
    empty: "Choose another model with /model; this one gave no text.",
    cancelled: "Send the message again when you like.",
  },
  noModel: (spec: string, providers: readonly string[]): Fault => [
    `"${spec}" names no model.`,
    `Use rule, ${oneOf(providers.map((name) => `${name}:NAME`))}.`,
  ],
  cantPull: (name: string): Fault => [
    `${name} can't be pulled.`,
    "Only Ollama's models can: viva models pull NAME",
  ],
} as const;
