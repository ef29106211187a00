// A process that ingests a folder and says each file's state: to be killed, or run beside another.
import { openLibrary } from "../../src/library/open-library.ts";

const [file = "", folder = ""] = process.argv.slice(2);
const library = openLibrary({ file });
const summary = await library.ingest({ paths: [folder], onFile: ({ state }) => process.send?.(state) });
process.send?.(summary);
library.close();
process.disconnect();
