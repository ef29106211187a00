import type { WriteStream } from "node:tty";

/** What the system tells a program on a terminal. */
export interface ProcessHandlers {
  resized(): void;
  /** Back in the foreground after Ctrl-Z. */
  continued(): void;
  /** The process ends, whatever the reason: the terminal must be put back at once. */
  exiting(): void;
  signalled(signal: keyof typeof signalCodes): void;
}

/** Exit codes of the signals that end the chat: 128 + n. */
export const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const names = Object.keys(signalCodes) as (keyof typeof signalCodes)[];

/** Listens until the returned function is called. */
export function listenToProcess(stdout: WriteStream, handlers: ProcessHandlers): () => void {
  const { resized, continued, exiting, signalled } = handlers;
  stdout.on("resize", resized);
  process.on("SIGCONT", continued);
  process.on("exit", exiting);
  for (const name of names) process.on(name, signalled);
  return () => {
    stdout.off("resize", resized);
    process.off("SIGCONT", continued);
    process.off("exit", exiting);
    for (const name of names) process.off(name, signalled);
  };
}
