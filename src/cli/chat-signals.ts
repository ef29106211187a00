import { messages } from "../messages/terminal.ts";

/** How a chat of lines is interrupted: its turn, or all of it. */
export interface ChatSignals {
  /** The signal that ended the chat. */
  readonly ended: NodeJS.Signals | undefined;
  /** Runs a turn that a signal can stop. */
  turn(run: (signal: AbortSignal) => Promise<void>): Promise<void>;
}

/** A second Ctrl-C within this time leaves. */
const leaveMs = 2000;

/**
 * SIGTERM and SIGHUP end the chat; so does SIGINT on a pipe. On a terminal in plain form Ctrl-C stops the
 * turn, and without one it leaves when it comes twice. (What was half typed the terminal clears itself.)
 */
export function listenToSignals(options: {
  onTerminal: boolean;
  note: (text: string) => void;
  /** Ends the chat: nothing more is read. */
  close: () => void;
}): ChatSignals {
  const signals: { ended: NodeJS.Signals | undefined; running: AbortController | undefined; at: number } = {
    ended: undefined,
    running: undefined,
    at: Number.NEGATIVE_INFINITY,
  };
  const end = (signal: NodeJS.Signals) => {
    signals.ended = signal;
    signals.running?.abort();
    options.close();
  };
  const interrupt = () => {
    if (!options.onTerminal) end("SIGINT");
    else if (signals.running) signals.running.abort();
    else if (performance.now() - signals.at < leaveMs) options.close();
    else {
      signals.at = performance.now();
      // The terminal has shown ^C behind what was typed.
      options.note(`\n${messages.againToLeave}\n`);
    }
  };
  process.on("SIGINT", interrupt);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.once(signal, end);
  return {
    get ended() {
      return signals.ended;
    },
    async turn(run) {
      signals.running = new AbortController();
      await run(signals.running.signal);
      signals.running = undefined;
    },
  };
}
