import { first } from "./001-first.ts";
import { stored } from "./002-stored.ts";
import type { Migration } from "./migration.ts";

/** Appended to, never edited: a released migration has run on somebody's disk. */
export const migrations: readonly Migration[] = [first, stored];
