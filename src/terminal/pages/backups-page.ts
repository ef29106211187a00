import { momentText } from "../../domain/moment-text.ts";
import { printable } from "../../domain/printable.ts";
import { pages } from "../../messages/pages.ts";
import { unpainted } from "../style.ts";
import { widthOf } from "../width.ts";
import { wrapSpans } from "../wrap.ts";
import { columns, type PageLook, pageText } from "./page.ts";

const words = pages.backups;

/** Bytes as a person says them: `192 KB`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What was made, where, how large, and what is in it. */
export function madeLine(made: { file: string; bytes: number; answers: number; sessions: number }): string {
  const { file, bytes, answers, sessions } = made;
  return pageText([
    words.made(
      file,
      `${sizeText(bytes)}, ${pages.counts.answers(answers)}, ${pages.counts.sessions(sessions)}`,
    ),
  ]);
}

/** The backups, newest first: when, why, how large, where. */
export function backupsPage(
  backups: readonly { file: string; kind: string; at: number; bytes: number }[],
  look: PageLook,
): string {
  if (backups.length === 0) return pageText([words.none]);
  return pageText(
    backups.map(({ file, kind, at, bytes }) => {
      const why = words.kind(kind);
      if (look.plain) return `${momentText(at)}: ${why}, ${sizeText(bytes)}, ${printable(file)}`;
      const facts = columns(
        [
          { text: momentText(at), width: 16 },
          { text: why, width: 18, role: "faint" },
          { text: sizeText(bytes), width: 8, align: "right" },
        ],
        look.style,
      );
      // The path is last and whole: it is there to be copied.
      const line = `${facts}  ${printable(file)}`;
      if (widthOf(unpainted(line)) <= look.width) return line;
      const below = { first: "  ", rest: "  " };
      return [facts, ...wrapSpans([{ text: printable(file) }], look.width, below)].join("\n");
    }),
  );
}
