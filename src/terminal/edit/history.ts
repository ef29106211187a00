/** Former messages, walked with the arrow keys. What is being typed is kept while walking. */
export class History {
  private readonly entries: string[];
  private at: number;
  private draft = "";

  constructor(entries: readonly string[] = []) {
    this.entries = [...entries];
    this.at = this.entries.length;
  }

  /** Entries of earlier sessions, read after the first prompt. */
  prepend(entries: readonly string[]): void {
    this.entries.unshift(...entries);
    this.at += entries.length;
  }

  /** Adds a message; false when it is the last one again. Walking starts anew. */
  add(entry: string): boolean {
    const isNew = entry.trim() !== "" && entry !== this.entries.at(-1);
    if (isNew) this.entries.push(entry);
    this.at = this.entries.length;
    return isNew;
  }

  /** The entry before the present one; undefined at the oldest. `typed` is kept for the way back. */
  older(typed: string): string | undefined {
    if (this.at === 0) return undefined;
    if (this.at === this.entries.length) this.draft = typed;
    this.at--;
    return this.entries[this.at];
  }

  newer(): string | undefined {
    if (this.at === this.entries.length) return undefined;
    this.at++;
    return this.at === this.entries.length ? this.draft : this.entries[this.at];
  }

  /** The newest entry that holds `part`, before the one numbered `before`. */
  find(part: string, before = this.entries.length): { index: number; entry: string } | undefined {
    const wanted = part.toLowerCase();
    for (let index = Math.min(before, this.entries.length) - 1; index >= 0; index--) {
      const entry = this.entries[index]!;
      if (entry.toLowerCase().includes(wanted)) return { index, entry };
    }
    return undefined;
  }
}
