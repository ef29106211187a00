import { hash } from "../../../domain/shuffle.ts";

/** Marks that servers' chat templates may read as a change of role, even inside a message. */
const roleMarks: readonly [RegExp, string][] = [
  [/<\|/g, "<¦"],
  [/\|>/g, "¦>"],
  [/\[(\/?)(INST|SYS|SYSTEM_PROMPT)\]/gi, "($1$2)"],
  [/<<(\/?)SYS>>/gi, "($1SYS)"],
  [/<(\/?)(s|bos|eos|start_of_turn|end_of_turn|think)>/gi, "($1$2)"],
];

/** Text that is not ours, so that it can't be read as a role or leave its fence. */
export function neutral(text: string): string {
  const visible = text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    "",
  );
  return roleMarks.reduce((plain, [mark, by]) => plain.replace(mark, by), visible);
}

/**
 * Text that is not ours, between marks that it can't know: they carry a number that follows from the text,
 * so that the same prompt is the same bytes.
 */
export function fence(name: string, text: string): string {
  const plain = neutral(text);
  const mark = `${name}-${hash(`${name}:${plain}`).toString(16).padStart(8, "0").slice(0, 6)}`;
  return `<${mark}>\n${plain.replaceAll(mark, name)}\n</${mark}>`;
}
