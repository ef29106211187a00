export const first = {
  name: "001-first",
  sql: [
    `CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL DEFAULT '',
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      turns INTEGER NOT NULL DEFAULT 0,
      tokens INTEGER NOT NULL DEFAULT 0,
      topic TEXT,
      open TEXT,
      finished INTEGER NOT NULL DEFAULT 0
    )`,
    "CREATE INDEX sessions_by_update ON sessions (finished, updated_at DESC)",
    `CREATE TABLE locks (
      session TEXT PRIMARY KEY,
      holder TEXT NOT NULL
    )`,
    `CREATE TABLE turns (
      id TEXT NOT NULL UNIQUE,
      session TEXT NOT NULL,
      text TEXT NOT NULL,
      at INTEGER NOT NULL,
      status TEXT NOT NULL DEFAULT 'open',
      tries INTEGER NOT NULL DEFAULT 0,
      ok INTEGER,
      reason TEXT,
      ms INTEGER
    )`,
    "CREATE INDEX turns_by_session ON turns (session)",
    "CREATE INDEX turns_open ON turns (session) WHERE status = 'open'",
    `CREATE TABLE said (
      session TEXT NOT NULL,
      turn TEXT NOT NULL,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL
    )`,
    "CREATE INDEX said_by_session ON said (session)",
    `CREATE TABLE calls (
      session TEXT NOT NULL,
      turn TEXT NOT NULL,
      purpose TEXT NOT NULL,
      model TEXT NOT NULL,
      tokens_in INTEGER NOT NULL,
      tokens_out INTEGER NOT NULL,
      first_ms INTEGER NOT NULL,
      total_ms INTEGER NOT NULL,
      ok INTEGER NOT NULL
    )`,
    "CREATE INDEX calls_by_session ON calls (session)",
    `CREATE TABLE attempts (
      id TEXT NOT NULL UNIQUE,
      session TEXT NOT NULL,
      turn TEXT NOT NULL,
      question TEXT NOT NULL,
      objective TEXT NOT NULL,
      topic TEXT NOT NULL,
      at INTEGER NOT NULL,
      hints INTEGER NOT NULL,
      confidence INTEGER,
      gave_up INTEGER NOT NULL,
      card_before TEXT
    )`,
    "CREATE INDEX attempts_by_objective ON attempts (objective)",
    `CREATE TABLE attempt_events (
      attempt TEXT NOT NULL,
      kind TEXT NOT NULL,
      turn TEXT NOT NULL,
      at INTEGER NOT NULL,
      answer TEXT,
      grade TEXT
    )`,
    "CREATE INDEX attempt_events_by_attempt ON attempt_events (attempt)",
    `CREATE TABLE cards (
      objective TEXT PRIMARY KEY,
      topic TEXT NOT NULL,
      card TEXT,
      attempts INTEGER NOT NULL,
      graded INTEGER NOT NULL,
      score_sum REAL NOT NULL
    )`,
    `CREATE TABLE sureness (
      confidence INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (confidence, verdict)
    )`,
    "CREATE TABLE days (day TEXT PRIMARY KEY, attempts INTEGER NOT NULL)",
    "CREATE TABLE asked (question TEXT PRIMARY KEY, at INTEGER NOT NULL)",
    `CREATE TABLE flags (
      question TEXT NOT NULL,
      reason TEXT NOT NULL,
      session TEXT NOT NULL,
      at INTEGER NOT NULL
    )`,
    `CREATE TABLE episodes (
      id TEXT NOT NULL UNIQUE,
      session TEXT NOT NULL,
      attempt TEXT NOT NULL,
      objective TEXT NOT NULL,
      topic TEXT NOT NULL,
      question TEXT NOT NULL,
      at INTEGER NOT NULL,
      body TEXT NOT NULL
    )`,
    "CREATE INDEX episodes_by_objective ON episodes (objective)",
    `CREATE TABLE ledger (
      key TEXT NOT NULL UNIQUE,
      session TEXT NOT NULL,
      result TEXT NOT NULL
    )`,
    "CREATE INDEX ledger_by_session ON ledger (session)",
  ],
};
