import { emitKeypressEvents } from "node:readline";
import type { ReadStream } from "node:tty";
import type { Key } from "./edit/keys.ts";

/** An Esc that is alone for this long is the key and not the start of a sequence. */
const escapeMs = 60;
const pasteOn = "\u001b[?2004h";
const pasteOff = "\u001b[?2004l";
const cursorOn = "\u001b[?25h";

/** The keyboard: keys as they are pressed, pastes marked as such. The terminal is put back on leaving. */
export class RawInput {
  private readonly stdin: ReadStream;
  private readonly write: (text: string) => void;
  private readonly onKey: (text: string | undefined, key: Key) => void;
  private open = false;

  constructor(options: {
    stdin: ReadStream;
    write: (text: string) => void;
    onKey: (text: string | undefined, key: Key) => void;
    /** The terminal is gone. */
    onEnd: () => void;
  }) {
    this.stdin = options.stdin;
    this.write = options.write;
    this.onKey = options.onKey;
    // node:readline reads the timeout from the object that is an interface otherwise.
    emitKeypressEvents(this.stdin, { escapeCodeTimeout: escapeMs } as never);
    this.stdin.on("end", options.onEnd);
    this.stdin.on("error", options.onEnd);
  }

  start(): void {
    // The system may have put the mode back while the program was stopped: set it anew in any case.
    this.stdin.setRawMode(false);
    this.stdin.setRawMode(true);
    if (!this.open) this.stdin.on("keypress", this.onKey);
    this.open = true;
    this.stdin.resume();
    this.write(pasteOn);
  }

  /** Gives the terminal to another program, or back to the shell. */
  stop(): void {
    if (!this.open) return;
    this.open = false;
    this.stdin.off("keypress", this.onKey);
    this.write(`${pasteOff}${cursorOn}`);
    this.stdin.setRawMode(false);
    this.stdin.pause();
  }
}
