import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { packProblems } from "../messages/pack-problems.ts";

const mostMegabytes = 8;

/**
 * The text of a file in a pack. Throws when it can't be read, and when it should not be: a pack may come from
 * anybody, so a link must not lead out of its folder, and a pipe or device would never end.
 */
export function readPackFile(folder: string, file: string): string {
  const real = realpathSync(file);
  if (!real.startsWith(realpathSync(folder) + sep)) throw new Error(packProblems.file.leaves);
  const about = statSync(real);
  if (!about.isFile()) throw new Error(packProblems.file.irregular);
  if (about.size > mostMegabytes * 1024 * 1024) throw new Error(packProblems.file.large(mostMegabytes));
  return readFileSync(real, "utf8");
}

/** The files one folder down, in the folders of their areas, by name. `onFault` is told of a folder that can't be read. */
export function packFiles(folder: string, onFault: (area: string, error: Error) => void): string[] {
  const areas = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  return areas.filter(isArea).flatMap((area) => {
    try {
      return readdirSync(area)
        .sort()
        .map((name) => join(area, name));
    } catch (error) {
      onFault(area, error as Error);
      return [];
    }
  });
}

/** A link that leads nowhere is no area. */
function isArea(path: string): boolean {
  if (basename(path).startsWith(".")) return false;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
