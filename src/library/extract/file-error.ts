const reasons: Readonly<Record<string, string>> = {
  ENOENT: "is no longer there",
  EACCES: "may not be read (no permission)",
  EPERM: "may not be read (no permission)",
  EISDIR: "is a folder",
  ENOTDIR: "is not a folder",
  ELOOP: "is a link that leads in circles",
  EMFILE: "can't be opened: too many files are open",
  ENAMETOOLONG: "has too long a name",
  EIO: "can't be read from its disk",
  ENXIO: "is no regular file",
};

/** What went wrong with a file, as one plain clause for the summary. */
export function fileError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code !== undefined && reasons[code]) return reasons[code];
  return `can't be read: ${error instanceof Error ? error.message : String(error)}`;
}
