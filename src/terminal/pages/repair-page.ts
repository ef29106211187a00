import { momentText } from "../../domain/moment-text.ts";
import { printable } from "../../domain/printable.ts";
import { pages } from "../../messages/pages.ts";
import { pageText } from "./page.ts";

const words = pages.repair;

interface Holds {
  readonly answers: number;
  readonly sessions: number;
  readonly last?: number;
}

/** What could stand in the place of a broken database. */
export interface Choices {
  readonly found: string;
  readonly backup?: { readonly made: { readonly at: number }; readonly holds: Holds };
  readonly salvage?: { readonly holds: Holds };
}

/** What is broken and what can be done about it, a letter each. */
export function choicesText({ found, backup, salvage }: Choices): string {
  return pageText([
    printable(found),
    ...(backup ? [`  b  ${words.backup(momentText(backup.made.at), holdsText(backup.holds))}`] : []),
    ...(salvage ? [`  s  ${words.salvage(holdsText(salvage.holds))}`] : []),
    `  n  ${words.anew}`,
    words.keptInAnyCase,
  ]);
}

/** What a repair found, kept and brought back. */
export function repairPage(report: {
  found: readonly string[];
  kept: readonly string[];
  way?: "backup" | "salvage" | "anew";
  from?: string;
  at?: number;
  answers?: number;
  sessions?: number;
  todo: readonly string[];
}): string {
  const { found, kept, way, from, at, answers = 0, sessions = 0, todo } = report;
  if (found.length === 0) return pageText([words.nothing]);
  const holds = holdsText({ answers, sessions });
  const done = {
    backup: words.restored(momentText(at ?? 0), holds, printable(from ?? "")),
    salvage: words.salvaged(holds),
    anew: words.begun,
  };
  return pageText([
    ...found.map((text) => words.found(printable(text))),
    ...kept.map((file) => words.kept(printable(file))),
    ...(way ? [done[way]] : []),
    ...todo.map((text) => words.todo(printable(text))),
  ]);
}

function holdsText({ answers, sessions, last }: Holds): string {
  const counts = `${pages.counts.answers(answers)}, ${pages.counts.sessions(sessions)}`;
  return last === undefined ? counts : words.upTo(counts, momentText(last));
}
