const reasons: Readonly<Record<string, string>> = {
  EACCES: "you are not allowed to write there",
  EPERM: "you are not allowed to write there",
  EEXIST: "there is a file in its place",
  ENOTDIR: "a part of its path is a file",
  ENOENT: "the system allows no folder there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its path is a link that leads in circles",
  EINVAL: "the system allows no such name",
};

/** Why a folder can't be made or used, as a clause in plain words. */
export function folderFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : reasons[code]) ?? message;
}
