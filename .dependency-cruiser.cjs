// The import table of the house: a layer imports only what is below it.
const room = (name) => `^src/${name}/`;
const rooms = ["messages", "domain", "ports", "reasoning", "models", "knowledge", "library", "memory", "app", "terminal", "testing", "cli"];

/** Our own folders that a room may import, and the packages it may. `node:` is allowed everywhere but in the domain. */
const table = {
  messages: { own: [room("messages")], packages: [] },
  domain: { own: [room("messages"), room("domain")], packages: ["ts-fsrs", "zod", "fastest-levenshtein"] },
  ports: { own: [room("messages"), room("domain"), room("ports")], packages: ["zod"] },
  reasoning: { own: [room("messages"), room("domain"), room("ports"), room("reasoning")], not: ["^@langchain"] },
  models: { own: [room("messages"), room("domain"), room("ports"), room("models")] },
  knowledge: { own: [room("messages"), room("domain"), room("ports"), room("knowledge")], not: ["^@langchain"] },
  library: { own: [room("messages"), room("domain"), room("ports"), room("library")], not: ["^@langchain"] },
  memory: { own: [room("messages"), room("domain"), room("ports"), room("memory")] },
  app: { own: ["^src/(?!cli|terminal|testing)", "^graphs/"] },
  terminal: { own: [room("messages"), room("domain"), room("terminal")], not: ["^@langchain", "^better-sqlite3"] },
  testing: { own: [room("messages"), room("app"), "^graphs/", room("domain"), room("ports"), room("testing")] },
  cli: { own: [room("messages"), room("app"), room("terminal"), room("testing"), room("domain"), room("ports"), room("cli")], not: ["^@langchain", "^better-sqlite3"] },
};

const forbidden = rooms.flatMap((name) => {
  const { own, packages, not } = table[name];
  const rules = [
    {
      name: `${name}-imports-only-what-is-below`,
      severity: "error",
      from: { path: room(name) },
      to: { path: "^(src|graphs|tests|bench|scripts)/", pathNot: own },
    },
  ];
  if (packages) {
    rules.push({
      name: `${name}-packages`,
      severity: "error",
      from: { path: room(name) },
      to: { path: "node_modules/", pathNot: packages.map((p) => `node_modules/${p}/`) },
    });
  }
  if (not) {
    rules.push({
      name: `${name}-never`,
      severity: "error",
      from: { path: room(name) },
      to: { path: not.map((p) => `node_modules/${p.replace("^", "")}`) },
    });
  }
  return rules;
});

module.exports = {
  forbidden: [
    ...forbidden,
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: [room("messages"), room("domain")] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "graphs-below",
      severity: "error",
      from: { path: "^graphs/" },
      to: { path: "^src/", pathNot: [room("messages"), room("domain"), room("ports")] },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "type-import", "pre-compilation-only"] } } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".js", ".mjs", ".cjs"] },
  },
};
