import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { libraryErrors } from "../../messages/library-errors.ts";

/**
 * Opens a file for reading, and nothing else: what was a file when its folder was listed may be a pipe by now, and
 * opening a pipe would wait for ever.
 *
 * @throws The file system's error; ENXIO for what is no regular file.
 */
export async function openRegular(path: string): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw Object.assign(new Error(`${path} ${libraryErrors.file.irregular}`), { code: "ENXIO" });
}
