import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is installed with Viva or lies in its package, with its licence as an SPDX expression. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Why it is there: named by Viva itself, by another package, or data. */
  readonly kind: "direct" | "indirect" | "data";
}

/** Licences that ask for no more than their notice, and public domain. */
const free =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD(?:-[23]-Clause)?|Apache(?:-2\.0)?|Zlib|BlueOak-1\.0\.0|Unlicense|WTFPL|CC0-1\.0|CC-BY-4\.0|PDDL-1\.0|Python-2\.0)$/;

/** Whether an expression leaves the project free: one side of an OR is enough, of an AND both are needed. */
export function isFree(expression: string): boolean {
  const plain = expression.replace(/[()]/g, " ").trim();
  return plain
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((license) => free.test(license.trim())));
}

interface Manifest {
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
}
interface Locked extends Manifest {
  readonly version?: string;
  readonly dev?: boolean;
}

/**
 * Every package that `npm install --omit=dev` may install, on any system, and the data in the package. Licences are
 * read where a package is installed; of other systems' packages the lock file tells them.
 */
export function listLicensed(root: string): Licensed[] {
  const read = <T>(path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as T;
  const own = read<Manifest>("package.json").dependencies ?? {};
  const { packages } = read<{ packages: Record<string, Locked> }>("package-lock.json");
  const listed = Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev)
    .map(([path, locked]): Licensed => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const manifest = join(path, "package.json");
      const installed = existsSync(join(root, manifest)) ? read<Manifest>(manifest) : {};
      const license = named(installed) ?? named(locked) ?? fromText(join(root, path)) ?? "none found";
      const direct = name in own && path === `node_modules/${name}`;
      return { name, version: locked.version ?? "", license, kind: direct ? "direct" : "indirect" };
    });
  const sorted = listed.toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
  return [...sorted, ...dataOf(root)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The licence that a manifest names, in one of the forms that npm has known. */
function named({ license, licenses }: Manifest): string | undefined {
  if (typeof license === "string") return license;
  if (license?.type) return license.type;
  const types = (licenses ?? []).flatMap(({ type }) => type ?? []);
  return types.length > 0 ? types.join(" OR ") : undefined;
}

/** By the wording of a licence's own text, where the manifest names none. */
function fromText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file) return undefined;
  const text = readFileSync(join(folder, file), "utf8");
  if (/Permission is hereby granted, free of charge/.test(text)) return "MIT";
  if (/Licensed under the Apache License, Version 2\.0/.test(text)) return "Apache-2.0";
  if (/Redistribution and use in source and binary forms/.test(text)) {
    return /Neither the name/.test(text) ? "BSD-3-Clause" : "BSD-2-Clause";
  }
  return undefined;
}

/** Data in the package that was derived from somebody's: assets/README.md says how. */
function dataOf(root: string): Licensed[] {
  if (!existsSync(join(root, "assets", "word-vectors.bin"))) return [];
  return [
    {
      name: "GloVe word vectors (assets/word-vectors.bin)",
      version: "6B",
      license: "PDDL-1.0 AND MIT",
      kind: "data",
    },
  ];
}

/** docs/licenses.md. */
export function licensePage(listed: readonly Licensed[]): string {
  const count = (kind: Licensed["kind"]) => listed.filter((one) => one.kind === kind).length;
  const rows = listed.map(
    ({ name, version, license, kind }) => `| ${name} | ${version} | ${license} | ${kind} |`,
  );
  return [
    "# Licences of what Viva stands on",
    "",
    "Written by `npm run licenses -- --write`; `npm test` fails when it is out of date, and when something binds the",
    "project (GPL, AGPL, SSPL and the like) or names no licence that is known to leave it free.",
    "",
    `${count("direct")} packages that Viva names itself, ${count("indirect")} that they bring with them (for every system), ${count("data")} piece of data.`,
    "Tools for development are not among them: they are not installed with the program.",
    "",
    "| what | version | licence | kind |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
