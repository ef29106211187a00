import type { Extracted } from "./extracted.ts";
import type { Kind } from "./kinds.ts";

/** What the parent asks of the worker: one file at a time. */
export interface ExtractRequest {
  readonly path: string;
  readonly kind: Kind;
}

/** `hash` is of the very bytes that were read, whatever happened to the file before or after. */
export type ExtractReply =
  | {
      readonly kind: "extracted";
      readonly extracted: Extracted;
      readonly hash: string;
      readonly bytes: number;
    }
  | { readonly kind: "failed"; readonly reason: string };

/** How the worker ends itself when it has taken too much memory. */
export const MEMORY_SIGNAL = "SIGUSR2";
