import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { libraryErrors } from "../../messages/library-errors.ts";
import { fileError } from "../extract/file-error.ts";
import { type Kind, kindOf } from "../extract/kinds.ts";

/** A file to take in, or why it can't be. `path` is as given or below it, `file` absolute. */
export type Found =
  | {
      readonly kind: "file";
      readonly path: string;
      readonly file: string;
      readonly as: Kind;
      readonly bytes: number;
    }
  | {
      readonly kind: "refused";
      readonly path: string;
      readonly file: string;
      readonly reason: string;
      readonly gone: boolean;
    };

const MOST_BYTES = 200 * 1024 * 1024;

/**
 * The files of the given paths, folders walked in the order of names, each file once. In folders, hidden names,
 * `node_modules` and files of other kinds are passed over; what was named itself gets a reason.
 */
export async function* collectFiles(paths: readonly string[]): AsyncGenerator<Found> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of visit(path, { root: undefined })) {
      if (seen.has(found.file)) continue;
      seen.add(found.file);
      yield found;
    }
  }
}

interface Where {
  /** Real path of the folder being walked; undefined for what the user named. */
  readonly root: string | undefined;
}

async function* visit(path: string, { root }: Where): AsyncGenerator<Found> {
  const named = root === undefined;
  const file = resolve(path);
  try {
    if (!named && (await lstat(file)).isSymbolicLink()) {
      const target = await realpath(file);
      // What lies inside is visited at its own place.
      if (target !== root && !target.startsWith(root + sep)) {
        yield refused(path, file, libraryErrors.file.leaves);
      }
      return;
    }
    const about = await stat(file);
    if (about.isDirectory()) {
      const real = root ?? (await realpath(file));
      for (const name of (await readdir(file)).sort()) {
        if (!name.startsWith(".") && name !== "node_modules") yield* visit(join(path, name), { root: real });
      }
    } else yield* judge(path, file, about.isFile(), about.size, named);
  } catch (error) {
    yield refused(path, file, fileError(error), isGone(error));
  }
}

function* judge(
  path: string,
  file: string,
  regular: boolean,
  bytes: number,
  named: boolean,
): Generator<Found> {
  const as = kindOf(file);
  if (!as && !named) return;
  if (!as) yield refused(path, file, libraryErrors.file.otherKind);
  else if (!regular) yield refused(path, file, libraryErrors.file.irregular);
  else if (bytes > MOST_BYTES) yield refused(path, file, libraryErrors.file.large(MOST_BYTES / 1024 / 1024));
  else yield { kind: "file", path, file, as, bytes };
}

function refused(path: string, file: string, reason: string, gone = false): Found {
  return { kind: "refused", path, file, reason, gone };
}

function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === "ENOENT";
}
