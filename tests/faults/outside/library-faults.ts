import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePdf } from "../../library/support/make-pdf.ts";
import { makeDocx } from "../../library/support/make-zip.ts";
import type { CommandFault, Run } from "./kill-command.ts";
import { libraryHolds } from "./library-holds.ts";

const documents = (home: string) => join(home, "documents");

function write(home: string, files: Readonly<Record<string, string | Buffer>>): void {
  if (!existsSync(documents(home))) mkdirSync(documents(home));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(documents(home), name), content);
}

const short = {
  "cats.md":
    "# Cats\n\nCats purr when they are calm.\n\n## Food\n\nTaurine is an acid that cats need in their food.\n",
  "dogs.txt": "Dogs bark.\n",
  "fish.pdf": makePdf([
    [{ text: "Fish", size: 20 }, { text: "A gill is an organ that takes oxygen from water." }],
  ]),
  "birds.docx": makeDocx(["# Birds", "A feather is a growth that covers the skin of a bird."]),
};

const search = ["search", "why do cats purr", "--json"];
const after = { again: [0], at: ["sources", "list", "--json"], look: [], holds: libraryHolds } as const;

/** The built-in articles are indexed already: what is killed is the documents' own. */
async function withIndex(run: Run): Promise<void> {
  await run(search);
}

/** A user's settings with a pack of three articles. */
const settings = (home: string) => ({ XDG_CONFIG_HOME: join(home, "config") });
function addPack(home: string): void {
  mkdirSync(join(home, "config", "viva"), { recursive: true });
  cpSync("tests/fixtures/packs/mini", join(home, "mini"), { recursive: true });
  writeFileSync(
    join(home, "config", "viva", "config.toml"),
    `packs = [${JSON.stringify(join(home, "mini"))}]\n`,
  );
}

export const libraryFaults: readonly CommandFault[] = [
  {
    ...after,
    name: "a first ingest: Markdown, text, PDF and DOCX",
    every: 1,
    async prepare(run, home) {
      write(home, short);
      await withIndex(run);
    },
    command: (home) => ["ingest", documents(home), "--json"],
  },
  {
    ...after,
    name: "an ingest of a new, a changed, a renamed and an unchanged document",
    every: 1,
    async prepare(run, home) {
      write(home, short);
      await run(["ingest", documents(home)]);
      renameSync(join(documents(home), "birds.docx"), join(documents(home), "wings.docx"));
      write(home, {
        "dogs.txt": "Dogs bark, and run after cats.\n",
        "frogs.md": "# Frogs\n\nA tadpole is a larva that becomes a frog.\n",
      });
    },
    command: (home) => ["ingest", documents(home), "--json"],
  },
  {
    ...after,
    name: "an ingest with --prune: a document is gone, one has changed",
    every: 1,
    async prepare(run, home) {
      write(home, short);
      await run(["ingest", documents(home)]);
      rmSync(join(documents(home), "fish.pdf"));
      write(home, { "dogs.txt": "Dogs bark, and run after cats.\n" });
    },
    command: (home) => ["ingest", documents(home), "--prune", "--json"],
  },
  {
    ...after,
    name: "a document is forgotten",
    every: 1,
    async prepare(run, home) {
      write(home, short);
      await run(["ingest", documents(home)]);
    },
    command: (home) => ["sources", "rm", join(documents(home), "cats.md")],
    again: [0, 1],
  },
  {
    ...after,
    name: "a pack of one's own is indexed beside the built-in one",
    every: 3,
    async prepare(run, home) {
      addPack(home);
      await withIndex(run);
    },
    env: settings,
    command: () => search,
  },
  {
    ...after,
    name: "the first search: the built-in knowledge is indexed",
    every: 100,
    prepare: async () => undefined,
    command: () => search,
  },
];
