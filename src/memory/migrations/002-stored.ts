/**
 * How many messages and grades were ever stored. It only grows, whatever is removed later and whoever removes it:
 * the numbers of rows do not, because those at the end are given anew.
 */
export const stored = {
  name: "002-stored",
  sql: [
    "CREATE TABLE stored (one INTEGER PRIMARY KEY CHECK (one = 1), turns INTEGER NOT NULL, events INTEGER NOT NULL)",
    `INSERT INTO stored VALUES (1,
      coalesce((SELECT max(rowid) FROM turns), 0), coalesce((SELECT max(rowid) FROM attempt_events), 0))`,
    "CREATE TRIGGER turn_stored AFTER INSERT ON turns BEGIN UPDATE stored SET turns = turns + 1; END",
    "CREATE TRIGGER event_stored AFTER INSERT ON attempt_events BEGIN UPDATE stored SET events = events + 1; END",
  ],
};
