import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { VivaError } from "../../domain/errors.ts";
import { scenarios } from "../../messages/scenarios.ts";

/** Scenario files: those named, and the YAML files below the folders named, in order of their names. */
export function findScenarios(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => (isFolder(path) ? filesBelow(path) : [path])))];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new VivaError("file-unreadable", ...scenarios.faults.missing(path), error);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return /\.ya?ml$/.test(entry.name) ? [path] : [];
    });
}
