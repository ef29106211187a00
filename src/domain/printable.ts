/**
 * Text that is safe to print: without escape sequences, control characters other than line break and tab,
 * and without the marks that reorder text. Everything from outside passes through here before a terminal.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(escapeSequences, "")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

/** The same as one line: a name with a line break in it can't pass for a line of the program's own. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}

/** Output of the program's own: colours, and the start of a line drawn again, stay; all else that acts goes. */
export function onlyColours(text: string): string {
  return text
    .split(own)
    .map((part, index) => (index % 2 === 0 ? printable(part) : part))
    .join("");
}

const own = /((?:\u001b\[[0-9;]*m|\r\u001b\[K)+)/;

/** CSI, OSC (up to its end or the line's), and other escapes of two characters; 7-bit and C1 forms. */
const escapeSequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;

/** JSON in which no character can act on a terminal; it means the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
