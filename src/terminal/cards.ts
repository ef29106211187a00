import type { DuePlace } from "../domain/due-place.ts";
import type { CitedPlace, TutorEvent } from "../domain/events.ts";
import { printable, printableLine } from "../domain/printable.ts";
import { messages } from "../messages/terminal.ts";
import { percent } from "../messages/words.ts";
import { lackedOf, letterOf, whereOf } from "./plain.ts";
import { shortPath, type Whereabouts } from "./short-path.ts";
import { painted, type Role, type Style } from "./style.ts";
import { padded, widthOf } from "./width.ts";
import { type Span, wrapSpans } from "./wrap.ts";

/** What a card is drawn with. `text` renders a longer text, Markdown once that is loaded. */
export interface CardLook {
  readonly width: number;
  readonly style: Style;
  text(source: string, width: number): string[];
  /** Where paths are shown from: what lies below is shown relative to it. */
  readonly around?: Whereabouts;
}

type QuestionEvent = TutorEvent & { type: "question" };
type GradeEvent = TutorEvent & { type: "grade" };

/** The session's line above a question: topic, the place among what is due, what kind of question it is. */
export function questionHead(
  question: QuestionEvent,
  about: { topic: string; place?: DuePlace | undefined },
  { width, style }: CardLook,
): string[] {
  const parts = [
    ...(about.place ? [messages.place(about.place)] : []),
    messages.kinds[question.kind],
    messages.difficulty(question.difficulty),
  ];
  return wrapSpans(
    [
      { text: printableLine(about.topic), on: style("heading") },
      { text: factsText(parts), on: style("faint") },
    ],
    width,
  );
}

/** Facts behind a name: a row may end between two of them, behind the dot, and inside none. */
export function factsText(facts: readonly string[]): string {
  return facts.map((fact) => `\u00a0· ${fact.replace(/ /g, "\u00a0")}`).join("");
}

export function questionRows(question: QuestionEvent, look: CardLook): string[] {
  const options = (question.options ?? []).flatMap(({ text }, index) =>
    wrapSpans([{ text: printable(text) }], look.width, { first: `  ${letterOf(index)}) `, rest: "     " }),
  );
  return [
    ...look.text(printable(question.text), look.width),
    ...(options.length > 0 ? ["", ...options] : []),
  ];
}

const verdictRoles = { correct: "good", partly: "fair", wrong: "bad", ungraded: "faint" } as const;
const pointRoles = { met: "good", partly: "fair", missed: "faint", contradicted: "bad" } as const;

/** The verdict, then each point with the learner's words or what was missing. */
export function gradeRows(grade: GradeEvent, look: CardLook): string[] {
  const { style, width } = look;
  const score = grade.score === null ? [] : [percent(grade.score)];
  const facts = [
    ...score,
    ...(grade.amends ? [messages.amended] : []),
    messages.gradedBy(printableLine(grade.grader)),
  ];
  const head: Span[] = [
    {
      text: `${messages.verdictSigns[grade.verdict]} ${messages.verdicts[grade.verdict]}`,
      on: style("strong", verdictRoles[grade.verdict]),
    },
    { text: factsText(facts), on: style("faint") },
  ];
  const reason =
    grade.reason === undefined
      ? []
      : wrapSpans([{ text: printable(grade.reason) }], width, { first: "  ", rest: "  " });
  return [...wrapSpans(head, width), ...reason, ...grade.points.flatMap((point) => pointRows(point, look))];
}

const labelWidth = 2 + Math.max(...Object.values(messages.points).map((word) => widthOf(word)));

function pointRows(point: GradeEvent["points"][number], { style, width }: CardLook): string[] {
  const role: Role = pointRoles[point.verdict];
  const label = padded(`${messages.pointSigns[point.verdict]} ${messages.points[point.verdict]}`, labelWidth);
  const indent = `  ${" ".repeat(labelWidth)}  `;
  const rows = wrapSpans([{ text: printable(point.text) }], width, { first: indent, rest: indent });
  const first = `  ${painted(label, style(role))}${rows[0]!.slice(2 + labelWidth)}`;
  const under = (text: string) =>
    wrapSpans([{ text, on: style("faint") }], width, { first: indent, rest: indent });
  const quote = point.quote === undefined ? "" : printableLine(point.quote);
  const lacked = printable(lackedOf(point) ?? "");
  return [
    first,
    ...rows.slice(1),
    ...(quote === "" ? [] : under(`${messages.youSaid} “${quote}”`)),
    ...(lacked === "" ? [] : under(`${messages.lacked}: ${lacked}`)),
  ];
}

/** A source as a footnote: its number, its title, and a path that can be opened. */
export function footnoteRows(citation: CitedPlace, { width, style, around = {} }: CardLook): string[] {
  const number = `[${citation.n}] `;
  return wrapSpans(
    [
      { text: printableLine(citation.doc), on: style("faint") },
      { text: ` · ${whereOf({ ...citation, path: shortPath(citation.path, around) })}`, on: style("faint") },
    ],
    width,
    { first: number, rest: " ".repeat(number.length) },
  );
}

export function errorRows(error: TutorEvent & { type: "error" }, { width, style }: CardLook): string[] {
  return [
    ...wrapSpans(
      [{ text: `${messages.error}: `, on: style("strong", "bad") }, { text: printable(error.message) }],
      width,
    ),
    ...wrapSpans([{ text: printable(error.hint), on: style("faint") }], width, { first: "  ", rest: "  " }),
  ];
}
