import { said } from "../messages/commands.ts";

/** Why a file that was named can't be read, as a sentence of its own. */
export function unreadable(file: string, error: Error): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return said.faults.missing(file);
  if (code === "EISDIR") return said.faults.isFolder(file);
  if (code === "EACCES") return said.faults.forbidden(file);
  return said.faults.unreadable(file, error.message);
}
