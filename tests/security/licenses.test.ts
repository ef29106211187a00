import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isFree, licensePage, listLicensed } from "../../scripts/support/licenses.ts";

describe("licences", () => {
  it.each(["MIT", "(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)", "GPL-2.0 OR Apache-2.0", "PDDL-1.0"])(
    "%s leaves the project free",
    (license) => expect(isFree(license)).toBe(true),
  );

  it.each([
    "GPL-3.0",
    "AGPL-3.0-only",
    "SSPL-1.0",
    "MIT AND GPL-2.0",
    "LGPL-2.1 OR GPL-2.0",
    "BUSL-1.1",
    "none found",
    "",
  ])("%s does not", (license) => expect(isFree(license)).toBe(false));

  it("of everything that is installed with Viva leave it free, and docs/licenses.md lists them", () => {
    const listed = listLicensed(".");
    const direct = listed.filter(({ kind }) => kind === "direct").map(({ name }) => name);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    expect(direct.sort()).toEqual(Object.keys(dependencies).sort());
    expect(listed.filter(({ license }) => !isFree(license))).toEqual([]);
    expect(licensePage(listed)).toBe(readFileSync("docs/licenses.md", "utf8"));
  });

  it("dependencies are exact", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
      string,
      Record<string, string>
    >;
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
