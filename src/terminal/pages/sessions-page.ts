import { printable } from "../../domain/printable.ts";
import type { SessionInfo } from "../../domain/session.ts";
import { spanText } from "../../domain/why-text.ts";
import { pages } from "../../messages/pages.ts";
import { type Cell, columns, type PageLook, pageText, widestOf } from "./page.ts";

const words = pages.sessions;

/** All sessions, the last used first: what they are called, when, how long, and the question that waits. */
export function sessionsPage(
  sessions: readonly SessionInfo[],
  options: { now: number; topicTitle: (id: string) => string },
  look: PageLook,
): string {
  if (sessions.length === 0) return pageText([words.none]);
  const rows = sessions.map((session) => {
    const topic = session.open?.topic ?? session.topic;
    return {
      id: session.id,
      title:
        printable(session.title) ||
        (topic === undefined ? words.untitled : printable(options.topicTitle(topic))),
      used: words.ago(spanText(Math.max(0, options.now - session.updatedAt))),
      turns: pages.counts.turns(session.turns),
      waiting: session.open?.question,
    };
  });
  if (look.plain) return pageText(rows.map(plainRow));
  const id = widestOf(
    rows.map((row) => row.id),
    14,
  );
  const used = widestOf(
    rows.map((row) => row.used),
    14,
  );
  const turns = widestOf(
    rows.map((row) => row.turns),
    9,
  );
  const narrow = look.width < 60;
  const title = narrow ? look.width - id - 2 : look.width - id - used - turns - 6;
  return pageText(
    rows.flatMap((row) => {
      const facts: Cell[] = [
        { text: row.turns, width: turns, align: narrow ? "left" : "right", role: "faint" },
        { text: row.used, width: used, align: narrow ? "left" : "right", role: "faint" },
      ];
      const below = (cells: readonly Cell[]) => columns([{ text: "", width: id }, ...cells], look.style);
      const head: Cell[] = [
        { text: row.id, width: id, role: "strong" },
        { text: row.title, width: title },
      ];
      return [
        columns(narrow ? head : [...head, ...facts], look.style),
        ...(narrow ? [below(facts)] : []),
        ...(row.waiting === undefined
          ? []
          : [below([{ text: words.waiting(row.waiting), width: look.width - id - 2, role: "faint" }])]),
      ];
    }),
  );
}

function plainRow(row: {
  id: string;
  title: string;
  used: string;
  turns: string;
  waiting: string | undefined;
}) {
  const waits = row.waiting === undefined ? "" : `, ${words.waiting(row.waiting)}`;
  return `${row.id}: ${row.title}, ${row.turns}, ${row.used}${waits}`;
}
