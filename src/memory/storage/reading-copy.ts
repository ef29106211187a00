import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/**
 * Copies a database and its log to where SQLite may write: reading one in WAL mode needs a file beside it,
 * which a folder without write permission or a full disk refuses. `remove` takes the copy away.
 */
export function readingCopy(file: string): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "viva-reading-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(file));
    for (const end of ["", "-wal"]) {
      if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`);
    }
    return { file: copy, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
