/** Former messages, walked with the arrow keys. What is being typed is kept while walking. */
export class History {
  private loaded: string[] | undefined;
  private at = 0;
  private draft = "";
  private readonly load: () => readonly string[];

  /** `load` brings the messages of former sessions, oldest first; called when history is first needed. */
  constructor(load: () => readonly string[] = () => []) {
    this.load = load;
  }

  private get entries(): string[] {
    if (!this.loaded) {
      this.loaded = [...this.load()];
      this.at = this.loaded.length;
    }
    return this.loaded;
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
    const { entries } = this;
    if (this.at === 0) return undefined;
    if (this.at === entries.length) this.draft = typed;
    this.at--;
    return entries[this.at];
  }

  newer(): string | undefined {
    const { entries } = this;
    if (this.at === entries.length) return undefined;
    this.at++;
    return this.at === entries.length ? this.draft : entries[this.at];
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
