import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { errors } from "../../../messages/errors.ts";

/** The bytes of a file in `assets/` of the package, from the sources as from the built files. */
export function ownFile(name: string): Buffer {
  const path = join("assets", name);
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, path))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(errors.incomplete);
    folder = parent;
  }
  return readFileSync(join(folder, path));
}
