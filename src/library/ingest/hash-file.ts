import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { openRegular } from "../extract/open-regular.ts";

/** SHA-256 of a file's bytes, read in pieces. Rejects with the file system's error, or when aborted. */
export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  const file = await openRegular(path);
  await pipeline(file.createReadStream(), hash, { signal });
  return hash.digest("hex");
}
