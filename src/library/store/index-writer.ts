import type { Db } from "./open-database.ts";
import { fromBlob, toBlob } from "./term-blob.ts";
import { termNumbers } from "./term-numbers.ts";

/** Keeps the search index in step with the passages. Every method belongs inside one transaction. */
export interface IndexWriter {
  add(passage: number | bigint, heading: string, text: string): void;
  removeDocument(document: number): void;
  /** Writes what was gathered; call before the transaction commits. */
  flush(): void;
  /** After a rollback. */
  reset(): void;
}

interface Entry {
  readonly passage: number | bigint;
  readonly heading: Buffer;
  readonly body: Buffer;
}

const MOST_WAITING = 2_000;

/**
 * FTS5 writes out what it has gathered whenever another table changes within the transaction, a segment each
 * time. Entries therefore wait and go in together, and sums are written last: four times as fast.
 */
export function indexWriter(db: Db): IndexWriter {
  const terms = termNumbers(db);
  const insertAnalysis = db.prepare("INSERT INTO analysis VALUES (?, ?, ?)");
  const insertFts = db.prepare("INSERT INTO passage_fts (rowid, heading, body) VALUES (?, ?, ?)");
  const analysesOf = db.prepare(
    "SELECT a.passage, a.heading, a.terms FROM passage p JOIN analysis a ON a.passage = p.id WHERE p.document = ?",
  );
  const deleteFts = db.prepare("DELETE FROM passage_fts WHERE rowid = ?");
  const deleteAnalyses = db.prepare(
    "DELETE FROM analysis WHERE passage IN (SELECT id FROM passage WHERE document = ?)",
  );
  const resize = db.prepare(
    "UPDATE size SET passages = passages + ?, heading_terms = heading_terms + ?, text_terms = text_terms + ?",
  );
  const waiting: Entry[] = [];
  let growth = [0, 0, 0];
  const grow = (passages: number, headings: number, texts: number): void => {
    growth = [growth[0]! + passages, growth[1]! + headings, growth[2]! + texts];
  };
  const writeWaiting = (): void => {
    for (const { passage, heading, body } of waiting) insertFts.run(passage, heading, body);
    waiting.length = 0;
  };

  return {
    add(passage, heading, text) {
      const { numbers, starts } = terms.read([heading, text]);
      const inHeading = starts[1]!;
      terms.count(numbers, 1);
      grow(1, inHeading, numbers.length - inHeading);
      insertAnalysis.run(passage, inHeading, toBlob(numbers));
      waiting.push({
        passage,
        heading: codes(numbers.subarray(0, inHeading), terms.isStop),
        body: codes(numbers.subarray(inHeading), terms.isStop),
      });
      if (waiting.length >= MOST_WAITING) writeWaiting();
    },
    removeDocument(document) {
      writeWaiting();
      const rows = analysesOf.all(document) as { passage: number; heading: number; terms: Buffer }[];
      for (const { passage, heading, terms: blob } of rows) {
        const numbers = fromBlob(blob);
        terms.count(numbers, -1);
        grow(-1, -heading, heading - numbers.length);
        deleteFts.run(passage);
      }
      deleteAnalyses.run(document);
    },
    flush() {
      writeWaiting();
      terms.flush();
      resize.run(...growth);
      growth = [0, 0, 0];
    },
    reset() {
      terms.reset();
      waiting.length = 0;
      growth = [0, 0, 0];
    },
  };
}

const SPACE = 32;
const ZERO = 48;
const LETTERS = 87;
const MOST_DIGITS = 7;
let bytes = Buffer.alloc(1 << 14);

/**
 * Term numbers in base 36, as the FTS5 index holds them: without stop words, which queries leave out. Bytes, which
 * FTS5 reads as text: a string would be made first, and then turned into them.
 */
function codes(numbers: Int32Array, isStop: (number: number) => boolean): Buffer {
  const most = numbers.length * MOST_DIGITS;
  if (bytes.length < most) bytes = Buffer.alloc(2 * most);
  let end = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!;
    if (isStop(number)) continue;
    let size = 36;
    while (size <= number) size *= 36;
    for (let rest = number; size > 1; rest %= size) {
      size /= 36;
      const digit = Math.floor(rest / size);
      bytes[end++] = digit < 10 ? ZERO + digit : LETTERS + digit;
    }
    bytes[end++] = SPACE;
  }
  return Buffer.from(bytes.subarray(0, end));
}
