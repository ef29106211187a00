/** What a piece of text is; how it looks is decided here alone. Every role also has a word or a sign of its own. */
export type Role =
  | "strong"
  | "em"
  | "code"
  | "heading"
  | "link"
  | "faint"
  | "prompt"
  | "good"
  | "fair"
  | "bad"
  | "keyword"
  | "string"
  | "number"
  | "comment"
  | "name";

/** SGR parameters of each role. The 16 colours of the terminal's own theme read on light and dark. */
const sgr: Record<Role, string> = {
  strong: "1",
  em: "3",
  code: "36",
  heading: "1",
  link: "4",
  faint: "2",
  prompt: "1;36",
  good: "32",
  fair: "33",
  bad: "31",
  keyword: "35",
  string: "32",
  number: "36",
  comment: "2",
  name: "34",
};

/** SGR parameters of a role, `""` where nothing is coloured. */
export type Style = (...roles: readonly Role[]) => string;

export function openStyle(colour: boolean): Style {
  return colour ? (...roles) => roles.map((role) => sgr[role]).join(";") : () => "";
}

/** Text between its SGR sequence and a reset; as it is where nothing is coloured. */
export function painted(text: string, on: string): string {
  return on === "" || text === "" ? text : `\u001b[${on}m${text}\u001b[0m`;
}

/** Without SGR sequences: what is seen. */
export function unpainted(row: string): string {
  return row.replace(/\u001b\[[0-9;]*m/g, "");
}
