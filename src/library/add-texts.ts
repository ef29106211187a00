import { hash } from "node:crypto";
import type { Piece } from "./chunk/piece.ts";
import { chunkPlain } from "./chunk/plain.ts";
import type { DocumentWriter } from "./store/write-document.ts";

/** A text that is already in memory: an abstract of a collection, say. `id` becomes its path. */
export interface PlainText {
  readonly id: string;
  readonly title: string;
  /** Running text, or passages that are cut already. */
  readonly text: string | readonly Piece[];
}

/** Indexes texts as documents of the learner's own, all in one transaction; one with a known id replaces it. */
export function addTexts(writer: DocumentWriter, texts: Iterable<PlainText>): void {
  writer.transaction(() => {
    for (const { id, title, text } of texts) {
      const whole = typeof text === "string" ? text : text.map((piece) => piece.text).join("\n\n");
      writer.put({
        key: `text:${id}`,
        origin: "own",
        path: id,
        file: id,
        title,
        topic: null,
        hash: hash("sha256", whole),
        bytes: Buffer.byteLength(whole),
        made_by: "plain-1",
        pieces: typeof text === "string" ? chunkPlain(text) : text,
        sections: [],
      });
    }
  });
}
