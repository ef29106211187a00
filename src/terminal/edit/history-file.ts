import { appendFile, chmod, readFile, writeFile } from "node:fs/promises";

/** Entries that are kept; the file may grow a fifth beyond before it is cut. */
const most = 1000;

/** Messages of former sessions: one JSON string a line (a message may have line breaks), 0600. */
export class HistoryFile {
  private readonly path: string;
  private last: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.path = path;
  }

  /** The stored messages, oldest first; none when there is no file. A damaged line is left out. */
  async read(): Promise<string[]> {
    const text = await readFile(this.path, "utf8").catch(absent);
    const entries = text.split("\n").flatMap(entryOf);
    if (entries.length <= most * 1.2) return entries;
    const kept = entries.slice(-most);
    await writeFile(this.path, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(""), { mode: 0o600 });
    return kept;
  }

  /** Adds a message. History is a comfort: when it can't be written the chat goes on without. */
  append(entry: string): void {
    this.last = this.last
      .then(() => appendFile(this.path, `${JSON.stringify(entry)}\n`, { mode: 0o600 }))
      .then(() => chmod(this.path, 0o600))
      .catch(() => undefined);
  }

  /** Resolves when everything is written. */
  settled(): Promise<void> {
    return this.last;
  }
}

function entryOf(line: string): string[] {
  if (!line.startsWith('"')) return [];
  try {
    return [String(JSON.parse(line))];
  } catch {
    // A line that was cut off by a crash.
    return [];
  }
}

function absent(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT" || error.code === "EACCES") return "";
  throw error;
}
