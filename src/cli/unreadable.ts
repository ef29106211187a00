/** Why a file that was named can't be read, as a sentence of its own. */
export function unreadable(file: string, error: Error): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return `There is no file ${file}.`;
  if (code === "EISDIR") return `${file} is a folder.`;
  if (code === "EACCES") return `You are not allowed to read ${file}.`;
  return `${file} can't be read: ${error.message}.`;
}
