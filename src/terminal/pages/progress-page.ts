import { printable } from "../../domain/printable.ts";
import type { Progress, TopicProgress } from "../../domain/progress.ts";
import { pages } from "../../messages/pages.ts";
import { percent } from "../../messages/words.ts";
import { painted, type Role } from "../style.ts";
import { wrapSpans } from "../wrap.ts";
import { masteryBar, sparkline } from "./bars.ts";
import { columns, type PageLook, pageText, widestOf } from "./page.ts";

/** What the page shows: the report, the same by area, and counts per day. */
export interface ProgressPage {
  readonly progress: Progress;
  /** Each area as if it were one topic. */
  readonly areas: readonly TopicProgress[];
  /** Answers a day, oldest first, today last. */
  readonly answered: readonly number[];
  /** Reviews that fall due a day, today (with all that is overdue) first. */
  readonly coming: readonly number[];
}

const words = pages.progress;

/** How the learner is doing: what is due, how well each area is known and how sure that is, what is weakest. */
export function progressPage(page: ProgressPage, look: PageLook): string {
  const { progress } = page;
  if (progress.attempts === 0) return pageText(wrapSpans([{ text: words.none }], look.width));
  const rows = look.plain
    ? [
        ...plainSummary(page),
        ...page.areas.filter(started).map((area) => plainTopic(words.area, area)),
        ...progress.topics.filter(started).map((topic) => plainTopic(words.topic, topic)),
        ...plainWeakest(progress),
      ]
    : [...summary(page, look), "", ...areaTable(page.areas, look), ...weakest(progress, look)];
  return pageText(rows);
}

function started({ attempts }: TopicProgress): boolean {
  return attempts > 0;
}

function summary({ progress, answered, coming }: ProgressPage, look: PageLook): string[] {
  const { style, width } = look;
  const label = (text: string) => painted(text, style("faint"));
  const labels = [
    words.due,
    words.streak,
    words.answers,
    words.answered(answered.length),
    words.coming(coming.length),
  ];
  const wide = widestOf(labels, 24);
  const line = (name: string, value: string) => {
    const indent = " ".repeat(wide + 2);
    const [first = "", ...rest] = wrapSpans([{ text: value }], width, { first: indent, rest: indent });
    return [`${label(name)}${first.slice(name.length)}`, ...rest].join("\n");
  };
  const due = `${progress.due} ${words.now}, ${progress.dueThisWeek} ${words.week}`;
  return [
    painted(words.title, style("heading")),
    "",
    line(words.due, due),
    line(words.streak, pages.counts.days(progress.streak)),
    line(words.answers, words.graded(progress.attempts, progress.graded)),
    ...sureness(progress).map((text) => line(words.sureness, text)),
    ...(width < 50
      ? []
      : [
          line(words.answered(answered.length), sparkline(answered)),
          line(words.coming(coming.length), sparkline(coming)),
        ]),
  ];
}

/** How sure the learner was, when they ever said so. */
function sureness({ confidence }: Progress): string[] {
  const { marks, answers, certainAndWrong } = confidence;
  return answers === 0 ? [] : [words.marks(marks, answers, certainAndWrong)];
}

function areaTable(areas: readonly TopicProgress[], { style, width }: PageLook): string[] {
  const shown = areas.filter(({ objectives }) => objectives > 0);
  const bar = width >= 84 ? 20 : width >= 74 ? 10 : 0;
  // The estimate means little without its range: on 60 columns a long name is cut for it.
  const likely = width >= 56 ? 8 : 0;
  const tried = widestOf([words.tried, ...shown.map((area) => `${area.seen}/${area.objectives}`)], 9);
  const used = [bar, 7, likely, tried, 3].filter((size) => size > 0).reduce((sum, size) => sum + size + 2, 0);
  const name = widestOf([words.area, ...shown.map(({ title }) => printable(title))], width - used);
  const row = (texts: readonly string[], roles: readonly (Role | undefined)[] = []) => {
    const sizes = [name, bar, 7, likely, tried, 3];
    const cells = sizes.map((size, at) => ({
      text: texts[at] ?? "",
      width: size,
      align: at < 2 ? ("left" as const) : ("right" as const),
      role: roles[at],
    }));
    return columns(
      cells.filter((cell) => cell.width > 0),
      style,
    );
  };
  const head = [words.area, "", words.mastery, words.likely, words.tried, words.dueShort];
  return [
    row(
      head,
      head.map(() => "faint"),
    ),
    ...shown.map((area) =>
      row(
        [
          printable(area.title),
          started(area) ? masteryBar(area, bar) : "·".repeat(bar),
          started(area) ? percent(area.mastery) : "–",
          started(area) ? `${Math.round(area.low * 100)}–${percent(area.high)}` : "",
          `${area.seen}/${area.objectives}`,
          area.due > 0 ? String(area.due) : "",
        ],
        [undefined, undefined, undefined, "faint"],
      ),
    ),
  ];
}

function weakest(progress: Progress, { style, width }: PageLook): string[] {
  if (progress.weakest.length === 0) return [];
  const name = widestOf(
    progress.weakest.map(({ id }) => id),
    Math.max(16, width - 20),
  );
  return [
    "",
    painted(words.weakest, style("heading")),
    ...progress.weakest.map(({ id, recall }) =>
      columns(
        [
          { text: id, width: name },
          { text: words.recall(percent(recall)), width: 14, align: "right" },
        ],
        style,
      ),
    ),
    "",
    ...wrapSpans([{ text: words.study(progress.weakest[0]!.topic), on: style("faint") }], width),
  ];
}

function plainSummary({ progress }: ProgressPage): string[] {
  return [
    `${words.due}: ${progress.due} ${words.now}, ${progress.dueThisWeek} ${words.week}`,
    `${words.streak}: ${pages.counts.days(progress.streak)}`,
    `${words.answers}: ${words.graded(progress.attempts, progress.graded)}`,
    ...sureness(progress).map((text) => `${words.sureness}: ${text}`),
  ];
}

function plainTopic(
  label: string,
  { title, mastery, low, high, seen, objectives, due }: TopicProgress,
): string {
  return `${label}: ${printable(title)}, ${words.mastery} ${percent(mastery)}, ${words.likely} ${percent(low)} to ${percent(high)}, ${seen} of ${objectives} ${words.tried}, ${due} ${words.dueShort}`;
}

function plainWeakest(progress: Progress): string[] {
  return progress.weakest.map(
    ({ id, topic, recall }) =>
      `${words.weak}: ${id}, ${words.recall(percent(recall))}, ${words.study(topic)}`,
  );
}
