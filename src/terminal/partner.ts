import type { ReadStream, WriteStream } from "node:tty";
import type { DuePlace } from "../domain/due-place.ts";
import type { Completer } from "./edit/complete.ts";

/** A conversation as the terminal needs it. */
export interface Partner {
  readonly ended: boolean;
  send(text: string, signal: AbortSignal): Promise<void>;
  warmUp(): Promise<void>;
  /** Nobody reads what is said from here on. */
  unheard(): void;
  close(): Promise<void>;
}

export interface TerminalOptions {
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly colour: boolean;
  /** Whether the terminal wraps its lines anew when its width changes. */
  readonly reflows: boolean;
  readonly historyFile: string;
  /** A shell command; undefined when the learner has named none. */
  readonly editor: string | undefined;
  readonly completer: Completer;
  readonly topicTitle: (id: string) => string;
  readonly placeOf: (objective: string) => DuePlace | undefined;
  readonly folder?: string;
  readonly home?: string;
}
