import { describe, expect, it } from "vitest";
import type { TutorEvent } from "../../src/domain/events.ts";
import { ChatScreen } from "../../src/terminal/chat-screen.ts";
import { EventView } from "../../src/terminal/event-view.ts";
import { loadMarkdown } from "../../src/terminal/markdown/load.ts";
import { doctorPage } from "../../src/terminal/pages/doctor-page.ts";
import { explanationPage } from "../../src/terminal/pages/explanation-page.ts";
import { type PageLook, pageLook } from "../../src/terminal/pages/page.ts";
import { progressPage } from "../../src/terminal/pages/progress-page.ts";
import { sessionsPage } from "../../src/terminal/pages/sessions-page.ts";
import { topicsPage } from "../../src/terminal/pages/topics-page.ts";
import { renderPlain } from "../../src/terminal/plain.ts";
import { openStyle } from "../../src/terminal/style.ts";
import { type Welcome, welcomeRows } from "../../src/terminal/welcome.ts";
import { ScreenModel } from "../support/pty/screen-model.ts";
import { explained } from "./explained.ts";
import * as recorded from "./recorded.ts";

const style = openStyle(true);
const markdown = await loadMarkdown(style);
const around = {
  topicTitle: () => "Softmax and temperature",
  placeOf: () => ({ at: 2, of: 3 }),
  folder: "/course",
};

/** A chat's screen after these events, as the terminal shows it. */
async function screenOf(columns: number, parts: readonly (TutorEvent | Welcome)[]): Promise<string> {
  const model = new ScreenModel(columns, 40);
  let drawn: Promise<void> = Promise.resolve();
  const screen = new ChatScreen(
    { write: (text) => (drawn = model.write(text)), size: () => ({ columns, rows: 40 }), now: () => 0 },
    style,
  );
  screen.use(markdown);
  const view = new EventView(screen, around);
  for (const part of parts) {
    if ("type" in part) view.show(part);
    else screen.append(welcomeRows(part, screen));
  }
  screen.close();
  await drawn;
  return model.text();
}

function plainOf(parts: readonly (TutorEvent | Welcome)[]): string {
  return parts
    .flatMap((part) => ("type" in part ? [renderPlain(part)] : []))
    .map(({ stdout = "", stderr = "" }) => stdout + stderr)
    .join("");
}

const screens: Readonly<Record<string, readonly (TutorEvent | Welcome)[]>> = {
  "first-run": [
    recorded.session,
    { kind: "first", topics: 26, model: "rule", documents: 0 },
    recorded.openQuestion,
  ],
  question: [recorded.choice],
  grade: recorded.afterGrade,
  resume: [
    { ...recorded.session, resumed: true, open: recorded.openQuestion.id } as TutorEvent,
    { kind: "back", due: 3, ago: "2 days", topic: "Softmax and temperature" },
    recorded.openQuestion,
    { type: "notice", code: "still-open", message: "Still open: why does the factor cancel?" },
  ],
  errors: recorded.failed,
  explanation: await explained(),
};

const pages: Readonly<Record<string, (look: PageLook) => string>> = {
  progress: (look) =>
    progressPage(
      {
        progress: recorded.progress,
        areas: recorded.areas,
        answered: [0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 3, 1, 4, 2],
        coming: [3, 1, 0, 2, 0, 3, 0, 0, 0, 0, 5, 0, 0, 1],
      },
      look,
    ),
  doctor: (look) => doctorPage(recorded.checks, look),
  topics: (look) => topicsPage(recorded.progress.topics, { "deep-learning": "Deep learning" }, look),
  sessions: (look) =>
    sessionsPage(
      [
        {
          id: "s-k3v8w1xz",
          title: "",
          createdAt: 0,
          updatedAt: 0,
          turns: 12,
          finished: false,
          topic: "softmax",
        },
        { id: "s-1b2c3d4e", title: "before the exam", createdAt: 0, updatedAt: 0, turns: 1, finished: true },
      ],
      { now: 3 * 86_400_000, topicTitle: () => "Softmax and temperature" },
      look,
    ),
};

it("an explanation that was asked for on the command line is drawn as in the chat, and left alone in a pipe", async () => {
  const text = "Two cases:\n\n| T | it is |\n|---|---|\n| high | flatter [1] |\n\n```\nsoftmax(z / T)\n```";
  const look = { plain: false, width: 60, style: openStyle(false) };
  expect(await explanationPage(text, look)).toBe(
    "Two cases:\n\nT     it is\n────  ───────────\nhigh  flatter [1]\n\n  softmax(z / T)\n",
  );
  expect(await explanationPage(text, { ...look, plain: true })).toBe(`${text}\n`);
});

describe("golden screens", () => {
  for (const [name, parts] of Object.entries(screens)) {
    it.each([40, 60, 100])(`${name} at %i columns`, async (columns) => {
      const text = await screenOf(columns, parts);
      expect(Math.max(...text.split("\n").map((row) => row.length))).toBeLessThan(columns);
      await expect(text).toMatchFileSnapshot(`golden/${name}.${columns}.txt`);
    });
    it(`${name} in plain form`, async () => {
      await expect(plainOf(parts)).toMatchFileSnapshot(`golden/${name}.plain.txt`);
    });
  }
  for (const [name, page] of Object.entries(pages)) {
    it.each([40, 60, 100])(`${name} at %i columns`, async (columns) => {
      const look = {
        ...pageLook({ plain: false, color: "auto" }, { isTTY: true, columns }),
        style: openStyle(false),
      };
      const text = page(look);
      expect(Math.max(...text.split("\n").map((row) => row.length))).toBeLessThanOrEqual(columns);
      await expect(text).toMatchFileSnapshot(`golden/${name}.${columns}.txt`);
    });
    it(`${name} in plain form`, async () => {
      const text = page(pageLook({ plain: false, color: "auto" }, {}));
      expect(text).not.toMatch(/\u001b/);
      await expect(text).toMatchFileSnapshot(`golden/${name}.plain.txt`);
    });
  }
});
