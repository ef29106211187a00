import { libraryErrors } from "../../messages/library-errors.ts";

/** What went wrong with a file, as one plain clause for the summary. */
export function fileError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known = code === undefined ? undefined : libraryErrors.file.codes[code];
  if (known !== undefined) return known;
  return libraryErrors.file.unreadable(error instanceof Error ? error.message : String(error));
}
