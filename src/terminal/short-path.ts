/** Where a program runs: its folder, and the home of its user. */
export interface Whereabouts {
  readonly folder?: string | undefined;
  readonly home?: string | undefined;
}

/** The shortest way to write a path that a shell opened in `folder` still understands: below it, `~/…`, or whole. */
export function shortPath(path: string, { folder, home }: Whereabouts): string {
  const ways = [path, below(path, home, "~/"), below(path, folder, "")];
  return ways.reduce<string>(
    (best, way) => (way !== undefined && way.length < best.length ? way : best),
    path,
  );
}

function below(path: string, folder: string | undefined, lead: string): string | undefined {
  if (folder === undefined || folder === "" || folder === "/") return undefined;
  const base = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(base) && path.length > base.length ? lead + path.slice(base.length) : undefined;
}
