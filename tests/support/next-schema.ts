/** Two steps that a later schema might take: columns with a value for old rows, a table filled from another. */
export const nextSchema = [
  {
    name: "900-place",
    sql: [
      "ALTER TABLE turns ADD COLUMN place TEXT NOT NULL DEFAULT ''",
      "UPDATE turns SET place = session || '/' || id",
      "CREATE INDEX turns_by_place ON turns (place)",
    ],
  },
  {
    name: "901-words",
    sql: [
      "CREATE TABLE words (turn TEXT PRIMARY KEY, n INTEGER NOT NULL)",
      "INSERT INTO words SELECT id, length(text) FROM turns",
    ],
  },
];
