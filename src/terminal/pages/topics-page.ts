import { printable } from "../../domain/printable.ts";
import type { TopicProgress } from "../../domain/progress.ts";
import { pages } from "../../messages/pages.ts";
import { messages } from "../../messages/terminal.ts";
import { painted } from "../style.ts";
import { columns, type PageLook, pageText, widestOf } from "./page.ts";

const words = pages.progress;

/** The topics by area, with what was tried and what is due. `areas` are titles by id, in their order. */
export function topicsPage(
  topics: readonly TopicProgress[],
  areas: Readonly<Record<string, string>>,
  look: PageLook,
): string {
  const { style, width } = look;
  const id = widestOf(
    topics.map((topic) => topic.id),
    width < 60 ? width - 24 : 26,
  );
  const state = ({ seen, objectives }: TopicProgress) => `${seen}/${objectives} ${words.tried}`;
  const tried = widestOf(topics.map(state), 14);
  const title = width < 60 ? 0 : Math.max(10, width - id - tried - 14);
  const groups = Object.entries(areas)
    .map(([area, name]) => ({ name, own: topics.filter((topic) => topic.area === area) }))
    .filter(({ own }) => own.length > 0);
  return pageText(
    groups.flatMap(({ name, own }, index) =>
      look.plain
        ? own.map((topic) => plainRow(topic, name))
        : [
            ...(index > 0 ? [""] : []),
            painted(printable(name), style("heading")),
            ...own.map((topic) =>
              columns(
                [
                  { text: `  ${topic.id}`, width: id + 2 },
                  ...(title > 0
                    ? [{ text: printable(topic.title), width: title, role: "faint" as const }]
                    : []),
                  {
                    text: state(topic),
                    width: tried,
                    align: "right",
                  },
                  {
                    text: topic.due > 0 ? messages.due(topic.due) : "",
                    width: 6,
                    align: "right",
                    role: "fair",
                  },
                ],
                style,
              ),
            ),
          ],
    ),
  );
}

function plainRow({ id, title, seen, objectives, due }: TopicProgress, area: string): string {
  return `${id}: ${printable(title)}, ${printable(area)}, ${seen} of ${objectives} ${words.tried}, ${messages.due(due)}`;
}
