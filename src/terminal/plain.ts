import type { TutorEvent } from "../domain/events.ts";
import { printable, printableLine } from "../domain/printable.ts";
import { messages } from "../messages/terminal.ts";
import { percent } from "../messages/words.ts";

/** What an event prints: data on stdout, what is about the run on stderr. */
export interface PlainOutput {
  readonly stdout?: string;
  readonly stderr?: string;
}

const words = messages.plain;

/** An event as plain lines: no redraws, no escapes, "Label: value". Empty for what only a live screen shows. */
export function renderPlain(event: TutorEvent): PlainOutput {
  switch (event.type) {
    case "session":
      return {
        stderr: `${words.session(printableLine(event.id), event.resumed, printableLine(event.model))}\n`,
      };
    case "question":
      return { stdout: `\n${words.question}: ${printable(event.text)}\n${optionLines(event.options)}` };
    case "message":
      return { stdout: `\n${withCodeIndented(printable(event.text))}\n` };
    case "reflection":
      return { stdout: `\n${printable(event.text)}\n` };
    case "citation":
      return { stdout: `${messages.source}: [${event.n}] ${printableLine(event.doc)}, ${whereOf(event)}\n` };
    case "grade":
      return { stdout: gradeLines(event) };
    case "notice":
      return { stderr: `${printable(event.message)}\n` };
    case "error":
      return { stderr: `${messages.error}: ${printable(event.message)}\n${printable(event.hint)}\n` };
    case "step":
    case "delta":
    case "turn.end":
      return {};
  }
}

/** No line of code stands where the program's own do: a model's "Grade: Right" in a fence is no grade. */
function withCodeIndented(text: string): string {
  let fence: string | undefined;
  return text
    .split("\n")
    .map((line) => {
      const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
      const was = fence;
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      return was !== undefined && fence !== undefined && line !== "" ? `  ${line}` : line;
    })
    .join("\n");
}

function optionLines(options: readonly { id: string; text: string }[] = []): string {
  return options.map(({ text }, index) => `  ${letterOf(index)}) ${printableLine(text)}\n`).join("");
}

/** a, b, c …: the letter of an option as shown. */
export function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

/** `path:line` or `path, page n`: it can be opened. */
export function whereOf(citation: {
  path: string;
  lines?: readonly [number, number];
  page?: number;
  cell?: number;
  paragraph?: number;
  section?: string;
}): string {
  const path = printableLine(citation.path);
  if (citation.page !== undefined) return `${path}, ${words.page(citation.page)}`;
  if (citation.cell !== undefined) return `${path}, ${words.cell(citation.cell)}`;
  const section = citation.section === undefined ? "" : `, ${words.section(printableLine(citation.section))}`;
  if (citation.paragraph !== undefined) return `${path}${section}, ${words.paragraph(citation.paragraph)}`;
  if (section !== "") return `${path}${section}`;
  return citation.lines ? `${path}:${citation.lines[0]}` : path;
}

/** What was missing of a point, where that is more than its label and its text say already. */
export function lackedOf({
  verdict,
  text,
  missing,
}: (TutorEvent & { type: "grade" })["points"][number]): string | undefined {
  return verdict === "met" || missing?.endsWith(text) ? undefined : missing;
}

function gradeLines(grade: TutorEvent & { type: "grade" }): string {
  const score = grade.score === null ? "" : `, ${percent(grade.score)}`;
  const reason = grade.reason === undefined ? "" : `: ${printable(grade.reason)}`;
  const amended = grade.amends ? ` (${messages.amended})` : "";
  const points = grade.points.map((point) => {
    const { verdict, text, quote } = point;
    const said = quote === undefined ? "" : ` (${words.said(printableLine(quote))})`;
    const missing = lackedOf(point);
    const lacked = missing === undefined ? "" : ` (${messages.lacked}: ${printableLine(missing)})`;
    return `  ${words.pointSigns[verdict]} ${words.points[verdict]}: ${printableLine(text)}${said}${lacked}\n`;
  });
  return `\n${words.grade}: ${messages.verdicts[grade.verdict]}${score}${reason}${amended}\n${points.join("")}`;
}
