import { storageErrors } from "../messages/storage-errors.ts";

/** Why a folder can't be made or used, as a clause in plain words. */
export function folderFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : storageErrors.folders[code]) ?? message;
}
