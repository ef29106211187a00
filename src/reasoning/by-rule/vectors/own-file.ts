import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The bytes of a file in `assets/` of the package, from the sources as from the built files. */
export function ownFile(name: string): Buffer {
  const path = join("assets", name);
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, path))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("Viva's own files are incomplete: reinstall it.");
    folder = parent;
  }
  return readFileSync(join(folder, path));
}
