// npm run licenses [-- --write]: what is installed with Viva, under which licences; fails when one binds the project.
import { writeFileSync } from "node:fs";
import { isFree, licensePage, listLicensed } from "./support/licenses.ts";

const listed = listLicensed(".");
const page = licensePage(listed);
if (process.argv.includes("--write")) writeFileSync("docs/licenses.md", page);
console.log(page);
const bound = listed.filter(({ license }) => !isFree(license));
for (const { name, version, license } of bound)
  console.error(`${name} ${version}: ${license} is not known to be free`);
process.exit(bound.length > 0 || listed.length === 0 ? 1 : 0);
