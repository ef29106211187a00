import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** More of a line is not kept: no message is as long, and a line without an end must not fill the memory. */
const longestLine = 16_000_000;
/** Lines that wait before the stream is told to wait. */
const mostWaiting = 256;

/**
 * The lines of a stream. Only a line feed ends a line (one carriage return before it goes with it): JSON may hold
 * U+2028, U+2029 and a message a lone carriage return, which Node's readline takes for ends of lines. What stands
 * after the last line feed is a line too. The iteration rejects with the stream's error.
 */
export class InputLines implements AsyncIterable<string> {
  private readonly stream: Readable & { isTTY?: boolean };
  private readonly decoder = new StringDecoder("utf8");
  private readonly lines: string[] = [];
  private rest = "";
  private ended = false;
  private failure: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(stream: Readable & { isTTY?: boolean }) {
    this.stream = stream;
    stream.on("data", this.take);
    stream.once("end", this.end);
    stream.once("error", this.fail);
  }

  /** No more lines, also to who waits for one. What arrived and was not taken is left. */
  close(): void {
    this.stream.off("data", this.take).off("end", this.end);
    this.stream.pause();
    this.lines.length = 0;
    this.ended = true;
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    try {
      for (;;) {
        const line = this.lines.shift();
        if (line !== undefined) yield line;
        else if (this.failure) throw this.failure;
        else if (this.ended) return;
        else await this.more();
      }
    } finally {
      this.close();
    }
  }

  private more(): Promise<void> {
    this.stream.resume();
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private readonly take = (bytes: Buffer | string): void => {
    const parts = (typeof bytes === "string" ? bytes : this.decoder.write(bytes)).split("\n");
    for (const part of parts.slice(0, -1)) this.finish(part);
    this.grow(parts.at(-1)!);
    if (this.lines.length > mostWaiting) this.stream.pause();
    this.wake();
  };

  private readonly end = (): void => {
    this.grow(this.decoder.end());
    if (this.rest !== "") this.finish("");
    this.ended = true;
    this.wake();
  };

  private readonly fail = (error: Error): void => {
    // A terminal that vanished ends its input.
    if (!this.stream.isTTY) this.failure = error;
    this.end();
  };

  private grow(part: string): void {
    if (this.rest.length < longestLine) this.rest += part.slice(0, longestLine - this.rest.length);
  }

  private finish(part: string): void {
    this.grow(part);
    this.lines.push(this.rest.endsWith("\r") ? this.rest.slice(0, -1) : this.rest);
    this.rest = "";
  }
}
