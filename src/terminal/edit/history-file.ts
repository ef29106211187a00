import { appendFileSync, chmodSync, readFileSync, writeFileSync } from "node:fs";
import { printable } from "../../domain/printable.ts";

/** Entries that are kept; the file may grow a fifth beyond before it is cut. */
const most = 1000;

/** Messages of former sessions: one JSON string a line (a message may have line breaks), 0600. */
export class HistoryFile {
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The stored messages, oldest first; none when there is no file. A damaged line is left out. */
  read(): string[] {
    return (
      quietly(() => {
        const entries = readFileSync(this.path, "utf8").split("\n").flatMap(entryOf);
        if (entries.length <= most * 1.2) return entries;
        const kept = entries.slice(-most);
        writeFileSync(this.path, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(""), { mode: 0o600 });
        return kept;
      }) ?? []
    );
  }

  append(entry: string): void {
    quietly(() => {
      appendFileSync(this.path, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
      // An older file keeps the mode that it was made with.
      chmodSync(this.path, 0o600);
    });
  }
}

/** History is a comfort: when its file can't be used, the chat goes on without. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // No file yet, or none that may be read or written.
    return undefined;
  }
}

function entryOf(line: string): string[] {
  if (!line.startsWith('"')) return [];
  try {
    return [printable(String(JSON.parse(line)))];
  } catch {
    // A line that was cut off by a crash.
    return [];
  }
}
