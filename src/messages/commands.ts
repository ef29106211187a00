import { plural } from "./words.ts";

/** What the commands print; a line ends with its line break. Errors are pairs: what happened, what to do. */
export const said = {
  removed: (id: string) => `Removed ${id}.\n`,

  // Faults in what was typed
  usage: {
    wholeNumber: "It should be a whole number.",
    unknownCommand: (name: string) => `There is no command "${name}".`,
    nearestCommands: (names: readonly string[]) =>
      `The nearest: ${names.join(", ")}. viva --help shows them all.`,
    unknownOption: (flag: string) => `There is no option ${flag}.`,
    didYouMean: (flags: string) => `Did you mean ${flags}?`,
    missing: (argument: string) => `Something is missing: <${argument}>.`,
    noValue: (flags: string) => `${flags} needs a value.`,
    badOption: (flags: string, value: string) => `"${value}" does not go with ${flags}.`,
    badArgument: (name: string, value: string) => `"${value}" is no <${name}>.`,
    allowed: (choices: string) => `It may be: ${choices}.`,
    tooMany: (command: string) => `That is too much: ${command} takes fewer words.`,
    unknownPart: (group: string, name: string) => `There is no command "${group} ${name}".`,
    parts: (group: string, names: readonly string[]) =>
      `viva ${group} has: ${names.join(", ")}. viva ${group} --help tells more.`,
    seeHelp: "--help shows what there is.",
  },

  faults: {
    noSession: ["There is no session yet.", "viva starts one."],
    noData: (path: string) => [`${path} does not exist.`, "Give the path of the labelled data."] as const,
    noAnswer: "There is no answer in the input.",
    noFile: "No file was given.",
    giveAnswers: "Give the answers: viva grade --input FILE.jsonl, or - for stdin.",
    theInput: "The input",
    tooLarge: "it is too large to be one",
    nameExport: "Name a file that viva export wrote: viva import viva.json",
    noDocument: ["No document was found there.", "Give files or folders with documents."],
    noModel: [
      "Making questions needs a model, and none is in use.",
      "Name one with --model ollama:NAME or openai:NAME; viva models lists what there is.",
    ],
    recordingNeedsModel: [
      "Recording needs a model.",
      "Name it: viva test --record --model ollama:NAME FILE (or openai:NAME).",
    ],
    missing: (file: string) => `There is no file ${file}.`,
    isFolder: (file: string) => `${file} is a folder.`,
    forbidden: (file: string) => `You are not allowed to read ${file}.`,
    unreadable: (file: string, reason: string) => `${file} can't be read: ${reason}.`,
  },

  eval: {
    soFar: (rows: number, calls: number) => `${plural(rows, "row")}, ${plural(calls, "call")}\n`,
    afterRows: (rows: number) => `after ${plural(rows, "row")}; the figures are of these`,
    afterAnswers: (answers: number) => `after ${plural(answers, "answer")}; the rest was not graded`,
    spent: (spec: string, where: string) =>
      `The tokens for ${spec} (max_tokens_per_session) are used up ${where}.\n`,
  },

  ingest: {
    states: { added: "added", unchanged: "unchanged", updated: "updated", failed: "failed" },
    failed: (path: string, error: string) => `failed: ${path}: ${error}\n`,
    file: (file: {
      state: "added" | "unchanged" | "updated" | "failed";
      path: string;
      passages?: number;
    }): string =>
      `${said.ingest.states[file.state]}: ${file.path} (${plural(file.passages ?? 0, "passage")})\n`,
    noVectors: (reason: string) => `No vectors were made: ${reason} viva sources embed makes them later.`,
    end: (end: {
      added: number;
      updated: number;
      unchanged: number;
      failed: number;
      removed: number;
      questions: number;
    }) => {
      const forgotten = end.removed > 0 ? `, ${end.removed} forgotten` : "";
      return `${end.added} added, ${end.updated} updated, ${end.unchanged} unchanged, ${end.failed} failed${forgotten}. ${plural(end.questions, "question")} from your documents.\n`;
    },
  },

  items: {
    none: "No made questions yet. viva items make needs a model.\n",
    made: (id: string) => `made: ${id}\n`,
    dropped: (objective: string, reason: string) => `dropped: ${objective}: ${reason}\n`,
    count: (made: number) => `${made} made.\n`,
  },

  models: {
    pulled: (name: string) => `${name} is here. viva --model ollama:${name} uses it.\n`,
    failed: (at: string, message: string, hint: string) => `${at}: ${message}\n  ${hint}\n`,
    one: (spec: string, chat: boolean) => `${spec}${chat ? "" : "  (not for chat)"}\n`,
    none: (provider: string) => `${provider}: no models yet.\n`,
  },

  search: {
    uncovered: "The sources don't seem to cover this; the nearest passages follow.\n",
    nothing: "Nothing was found.\n",
  },

  sessions: {
    /** A line of a transcript; the learner's where no kind is given. */
    line: (kind: string | undefined, text: string) => `${kind ?? "You"}: ${text}\n`,
    call: (call: { purpose: string; model: string; in: number; out: number; totalMs: number }) =>
      `call: ${call.purpose}, ${call.model}, ${call.in} in, ${call.out} out, ${Math.round(call.totalMs)} ms\n`,
    renamed: (id: string) => `Renamed ${id}.\n`,
    removed: (id: string) => `Removed ${id}. Its answers still count in your progress.\n`,
  },

  sources: {
    none: "No documents yet. viva ingest PATH takes some in.\n",
    one: (source: { title: string; path: string; passages: number; missing: boolean }) =>
      `${source.title} (${plural(source.passages, "passage")}${source.missing ? ", file is gone" : ""})\n  ${source.path}\n`,
    soFar: (passages: number) => plural(passages, "passage"),
    vectors: (state: { made: number; embedded: number; passages: number; embedder?: string | undefined }) =>
      `${state.made} made, ${state.embedded} of ${plural(state.passages, "passage")} have a vector of ${state.embedder}.\n`,
    forgotten: (path: string) => `Forgotten: ${path}. The file itself stays.\n`,
  },

  test: {
    recorded: (file: string, calls: number) => `recorded: ${file} (${plural(calls, "call")})\n`,
    notRecorded: (reason = "") => `not recorded: ${reason}\n`,
    updated: (changes: number) =>
      `${plural(changes, "expectation")} ${changes === 1 ? "was" : "were"} written anew. Look at the difference before you keep it.\n`,
    noScenario: (grep: string | undefined) =>
      grep === undefined ? "There is no scenario there." : `No scenario's name or file has "${grep}".`,
    whatAScenarioIs: "A scenario is a YAML file; docs/testing.md describes it.",
  },
} as const;
