import type { Passage, SearchResult } from "../domain/passage.ts";

/** Documents that explanations stand on. Query text of any kind is safe: it never raises a syntax error. */
export interface Library {
  search(query: string, options?: { limit?: number; doc?: string }): Promise<SearchResult>;
  /** The passages of a section that a question's `see` names (`softmax.md#numerical-stability`); [] if none. */
  section(anchor: string): Promise<readonly Passage[]>;
  passage(id: string): Promise<Passage | undefined>;
}
