/** What `--help` says of each command and its options; `about` is the command itself. */
export const help = {
  /** Headings as Commander names them, and what stands in a usage line. */
  titles: {
    "Usage:": "Usage:",
    "Arguments:": "Arguments:",
    "Options:": "Options:",
    "Commands:": "Commands:",
    examples: "Examples:",
    options: "[options]",
    command: "[command]",
    help: "help for a command",
    choices: (names: readonly string[]) => `choices: ${names.join(", ")}`,
    byDefault: (value: unknown) => `default: ${String(value)}`,
  },
  viva: {
    about: "A study tutor that examines you. Without a command it opens the chat.",
    usage: "[command] [options]",
    version: "print the version",
    help: "show help",
    json: "one JSON object, or NDJSON for chat, ingest and test",
    plain: "plain lines: no colour, no redraws",
    color: "colour",
    noInput: "never prompt",
    quiet: "no notices",
    verbose: "say more about what happens",
    model: "who thinks: rule, ollama:NAME or openai:NAME",
    dataDir: "the folder for everything that is written",
    seed: "make a session by rule repeatable",
    now: "stop the clock at an ISO 8601 time",
  },
  ask: {
    about: "ask something: one explanation with its sources",
  },
  backup: {
    about: "copy the database now, while others may go on using it",
    file: "where to; beside the other backups when left out",
    list: "the backups there are, the newest first",
  },
  chat: {
    takeOver: "also when it is open on another machine that is gone",
    about: "be examined: goes on with an interrupted session, else asks what is due (the default)",
    usage: "[options]",
    topic: "ask about this topic",
    fresh: "a new session",
    unseen: "only questions that were never asked",
  },
  resume: {
    about: "go on with a session: by id, or the last one",
    id: "the session's id, as viva sessions list shows it",
    last: "the session used last (the default)",
  },
  completions: {
    about: "a completion script for your shell: source <(viva completions bash)",
    shell: "bash, zsh or fish",
  },
  doctor: {
    about: "check what Viva stands on: data, knowledge, search, model",
    rebuild: "count cards and progress again from the stored answers",
    repair: "replace a broken database, by what brings back most if no way is named",
  },
  eval: {
    about: "measure classifier, search or grader on labelled data",
    intents: "rows {open_question, text, label, accept?}: what messages are taken for",
    grading: "rows of viva grade with a score 0..1: how well the estimates agree",
    retrieval: "a collection in BEIR's layout: corpus, queries, qrels",
  },
  export: {
    about: "everything that is stored of you, as JSON on stdout; viva import takes it in",
  },
  grade: {
    about:
      "grade a file of answers: JSON lines {id, question, reference?, points?, hints?, misconceptions?, answer}",
    input: "the file, or - for stdin",
  },
  graph: {
    about: "the tutor's graph as a Mermaid diagram",
  },
  import: {
    about: "take in what viva export wrote, into an empty data folder",
    file: "the export; - reads stdin",
  },
  ingest: {
    about: "take in your own documents: Markdown, text, PDF, HTML, DOCX, notebooks",
    path: "files and folders",
    prune: "forget documents below these paths whose files are gone",
  },
  items: {
    about: "make, list, show or remove questions made by a model",
    list: "the made questions",
    make: "make questions for a topic or an own document, each solved blind before it is kept",
    topic: "for this topic",
    source: "for this document of yours",
    count: "how many",
    show: "a made question with its rubric and source",
    rm: "remove a made question; answers given to it stay in your history",
  },
  models: {
    about: "list the models of your endpoints, or pull one with Ollama",
    list: "the models of Ollama and of the configured endpoint",
    pull: "fetch a model with Ollama",
  },
  progress: {
    about: "what is due, and how well each topic is known",
  },
  search: {
    about: "find passages in the knowledge and your own documents",
    limit: "how many, at most 50",
  },
  sessions: {
    about: "list, show, rename or remove sessions",
    list: "all sessions, the last used first",
    show: "the transcript of a session and what its model calls cost",
    rename: "give a session a title",
    rm: "remove a session's transcript; what you learnt stays",
  },
  sources: {
    about: "list or forget your own documents, make their vectors",
    list: "the documents, by path",
    embed: "make the vectors that are missing, with the embedder of the config file",
    again: "make all of them anew: after another embedder was set",
    rm: "forget a document; its file stays",
    source: "its path, file name or id",
  },
  test: {
    about: "run scripted conversations: scenario files, or folders of them",
    path: "YAML files or folders",
    grep: "only scenarios whose name or file contains this",
    update: "write what was seen into the files where an expectation differs",
    record: "run with the model of --model and write the recordings that the scenarios name",
    coverage: "tell which nodes and edges of the graph were taken",
    reporter: "how to report",
  },
  topics: {
    about: "the topics, by area, with what was tried and what is due",
  },
} as const;
