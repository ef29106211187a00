// A process that ingests a folder and prints what became of each file.
import { basename } from "node:path";
import { openLibrary } from "../../src/library/open-library.ts";

const [file = "", folder = ""] = process.argv.slice(2);
const library = openLibrary({ file });
await library.ingest({
  paths: [folder],
  onFile: ({ path, state, error }) => void process.stdout.write(`${basename(path)}: ${error ?? state}\n`),
});
library.close();
