import { first } from "./001-first.ts";

/** Appended to, never edited: a released migration has run on somebody's disk. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [first];
