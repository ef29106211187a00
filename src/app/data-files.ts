import { join } from "node:path";
import type { Config } from "./config.ts";

/** The one database of a data folder. */
export function databaseFile({ dataDir }: Pick<Config, "dataDir">): string {
  return join(dataDir, "viva.db");
}
