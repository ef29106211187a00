import type { Fault } from "./errors.ts";
import { allOf, plural } from "./words.ts";

const embedAgain = "Make all vectors anew: viva sources embed --again";

/** Failures of the learner's own documents and their vectors. */
export const libraryErrors = {
  /** Why a file was not taken in: follows its name. */
  file: {
    codes: {
      ENOENT: "is no longer there",
      EACCES: "may not be read (no permission)",
      EPERM: "may not be read (no permission)",
      EISDIR: "is a folder",
      ENOTDIR: "is not a folder",
      ELOOP: "is a link that leads in circles",
      EMFILE: "can't be opened: too many files are open",
      ENAMETOOLONG: "has too long a name",
      EIO: "can't be read from its disk",
      ENXIO: "is no regular file",
    } as Readonly<Record<string, string>>,
    unreadable: (because: string) => `can't be read: ${because}`,
    otherKind: `is of a kind that Viva doesn't read; it reads ${allOf(["Markdown", "text", "PDF", "HTML", "DOCX", "Jupyter notebooks"])}`,
    irregular: "is no regular file",
    leaves: "is a link that leaves the folder",
    large: (megabytes: number) => `is larger than ${megabytes} MB`,
    stopped: "was stopped",
    slow: (seconds: number) => `took longer than ${seconds} s to read`,
    memory: (megabytes: number) => `needs more than ${megabytes} MB of memory to read`,
    readerEnded: (end: { signal: string | null; code: number | null }) =>
      `can't be read: its reader ended (${end.signal ?? `exit code ${end.code}`})`,
    held: "can't be stored: another ingest holds the library; try again",
    diskFull: "can't be stored: the disk is full",

    notText: "is not text, whatever its name says",
    noText: "holds no text",
    empty: "is empty",
    long: (passages: number) => `is too long: ${passages} passages`,
    badDocx: (because: string) => `is no readable DOCX (${because})`,
    damagedDocx: "is a damaged DOCX",
    oldDocx: "is encrypted or of the old .doc form",
    notDocx: "is no DOCX, whatever its name says",
    unpacked: (megabytes: number) => `would unpack to more than ${megabytes} MB`,
    deep: (levels: number) => `is nested too deeply: more than ${levels} levels`,
    largePage: (elements: number) =>
      `is too large a page: more than ${elements.toLocaleString("en-US")} elements`,
    notHtml: "is no HTML, whatever its name says",
    noCells: "has no cells with text",
    notNotebook: "is no Jupyter notebook, whatever its name says",
    badNotebook: (because: string) => `is no readable notebook (${because})`,
    noPages: "has no pages",
    scanned: (pages: number) => `no text; ${plural(pages, "scanned page")}`,
    encrypted: "is encrypted: a password is needed to read it",
    badPdf: (because: string) => `is no readable PDF (${because})`,
  },
  unknown: (name: string): Fault => [
    `No document of yours is called ${name}.`,
    "`viva sources list` shows them.",
  ],
  several: (name: string, documents: number): Fault => [
    `${documents} documents are called ${name}.`,
    "Name it by its path or its id: `viva sources list` shows both.",
  ],
  newer: (file: string, migration: string): Fault => [
    `The library ${file} was made by a newer version of Viva (${migration}).`,
    "Update Viva, or use another data folder with --data-dir.",
  ],
  badEmbedder: (file: string, spec: string): Fault => [
    `${file}: embed: "${spec}" names no embedder.`,
    "Use ollama:NAME or openai:NAME, for example ollama:nomic-embed-text.",
  ],
  noEmbedder: ["No embedder is set.", 'Name one in the config file: embed = "ollama:nomic-embed-text"'],
  otherEmbedder: (name: string, stored: string): Fault => [
    `The library's vectors were made by ${stored}; those of ${name} can't be compared to them.`,
    `Set \`embed\` back to ${stored}, or make all vectors anew: viva sources embed --again`,
  ],
  otherLength: (name: string, before: number, now: number): Fault => [
    `${name} now makes vectors of ${now} numbers; those in the library have ${before}.`,
    embedAgain,
  ],
} as const;
