/** A document as the library knows it. `key` is its identity: it outlives renames and new versions. */
export interface StoredDocument {
  readonly id: number;
  readonly key: string;
  readonly origin: "pack" | "own";
  readonly path: string;
  readonly file: string;
  readonly title: string;
  readonly topic: string | null;
  readonly hash: string;
  readonly bytes: number;
  /** Name and version of what cut the text into passages: a new one cuts again. */
  readonly made_by: string;
}
