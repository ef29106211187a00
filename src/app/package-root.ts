import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { errors } from "../messages/errors.ts";

/** The folder of the installed package: the built-in knowledge lies in it. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "knowledge", "curriculum.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(errors.incomplete);
    folder = parent;
  }
  return folder;
}
