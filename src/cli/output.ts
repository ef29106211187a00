import { once } from "node:events";
import type { TutorEvent } from "../domain/events.ts";
import { onlyColours, printableJson } from "../domain/printable.ts";
import { fitted } from "../terminal/fitted.ts";
import { renderPlain } from "../terminal/plain.ts";

/** Where a command writes: data on stdout, everything about the run on stderr. */
export interface Output {
  /** One object of data; `type` and `v` are added to it. */
  json(type: string, value: object): void;
  /** For people: on a terminal broken at words. */
  data(text: string): void;
  /** To be copied or read by another program, as it is: scripts, diagrams. */
  raw(text: string): void;
  note(text: string): void;
  event(event: TutorEvent): void;
  /** Resolves when stdout can take more: a large output waits for its reader. */
  drained(): Promise<void>;
}

export function openOutput(options: {
  json: boolean;
  quiet: boolean;
  stdout?: NodeJS.WritableStream;
  stderr?: NodeJS.WritableStream;
}): Output {
  const { stdout = process.stdout, stderr = process.stderr } = options;
  const laidOut = (text: string, stream: NodeJS.WritableStream) =>
    options.json ? text : fitted(text, stream);
  const output: Output = {
    json: (type, value) => void stdout.write(`${printableJson({ v: 1, type, ...value })}\n`),
    // What a page forgot to clean is cleaned here: ids and names may come from a file that somebody sent.
    data: (text) => void stdout.write(laidOut(onlyColours(text), stdout)),
    raw: (text) => void stdout.write(onlyColours(text)),
    note: (text) => {
      if (!options.quiet) stderr.write(laidOut(onlyColours(text), stderr));
    },
    drained: async () => {
      if ("writableNeedDrain" in stdout && stdout.writableNeedDrain) await once(stdout, "drain");
    },
    event(event) {
      if (options.json) {
        const { type, ...rest } = event;
        output.json(type, rest);
        return;
      }
      const plain = renderPlain(event);
      if (plain.stdout) stdout.write(laidOut(plain.stdout, stdout));
      if (plain.stderr && (event.type === "error" || !options.quiet)) {
        stderr.write(laidOut(plain.stderr, stderr));
      }
    },
  };
  return output;
}

/** A reader that went away (`| head`) ends the program silently. */
export function endOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  }
}
