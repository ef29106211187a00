import { hash } from "node:crypto";
import { chunkPlain } from "./chunk/plain.ts";
import type { DocumentWriter } from "./store/write-document.ts";

/** A text that is already in memory: an abstract of a collection, say. `id` becomes its path. */
export interface PlainText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Indexes texts as documents of the learner's own, all in one transaction; one with a known id replaces it. */
export function addTexts(writer: DocumentWriter, texts: Iterable<PlainText>): void {
  writer.transaction(() => {
    for (const { id, title, text } of texts) {
      writer.put({
        key: `text:${id}`,
        origin: "own",
        path: id,
        file: id,
        title,
        topic: null,
        hash: hash("sha256", text),
        bytes: Buffer.byteLength(text),
        made_by: "plain-1",
        pieces: chunkPlain(text),
        sections: [],
      });
    }
  });
}
