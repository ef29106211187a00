import { describe, expect, it } from "vitest";
import type { TutorEvent } from "../../src/domain/events.ts";
import { ChatScreen } from "../../src/terminal/chat-screen.ts";
import { EventView } from "../../src/terminal/event-view.ts";
import { loadMarkdown } from "../../src/terminal/markdown/load.ts";
import { openStyle } from "../../src/terminal/style.ts";
import { ScreenModel } from "../support/pty/screen-model.ts";

const style = openStyle(true);
const markdown = await loadMarkdown(style);
const cited = {
  type: "citation",
  n: 1,
  doc: "Softmax",
  path: "/course/softmax.md",
  lines: [12, 20],
} as const;

async function lines(events: readonly TutorEvent[]): Promise<string[]> {
  const model = new ScreenModel(60, 20);
  let drawn: Promise<void> = Promise.resolve();
  const terminal = {
    write: (text: string) => (drawn = model.write(text)),
    size: () => ({ columns: 60, rows: 20 }),
    now: () => 0,
  };
  const screen = new ChatScreen(terminal, style);
  screen.use(markdown);
  const view = new EventView(screen, { topicTitle: (id) => id, placeOf: () => undefined, folder: "/course" });
  for (const event of events) {
    view.show(event);
    screen.drawNow();
  }
  screen.close();
  await drawn;
  return model.lines().filter((line) => line !== "");
}

describe("the sources of a text that breaks off", () => {
  const said: TutorEvent[] = [
    { type: "delta", text: "Exponentials overflow. [1]", cites: [{ ...cited, lines: [12, 20] }] },
  ];
  const end: TutorEvent = { type: "turn.end", turn: "s.2", ok: false, ms: 1 };

  it("stand below what was shown when the learner stops it", async () => {
    const stopped: TutorEvent = {
      type: "notice",
      code: "stopped",
      message: "Stopped. What you said is kept.",
    };
    expect(await lines([...said, stopped, end])).toEqual([
      "Exponentials overflow. [1]",
      "[1] Softmax · softmax.md:12",
      "· Stopped. What you said is kept.",
    ]);
    expect(await lines([...said, end])).toEqual([
      "Exponentials overflow. [1]",
      "[1] Softmax · softmax.md:12",
    ]);
  });

  it("stand below what the model said when the rule goes on, and once only where nothing broke", async () => {
    const rule: TutorEvent[] = [
      { type: "message", text: "By rule. [1]" },
      { ...cited, lines: [12, 20], path: "/course/other.md", quote: "…" },
      end,
    ];
    expect(await lines([...said, { type: "delta", text: " … [interrupted]\n\n" }, ...rule])).toEqual([
      "Exponentials overflow. [1] … [interrupted]",
      "[1] Softmax · softmax.md:12",
      "By rule. [1]",
      "[1] Softmax · other.md:12",
    ]);
    const whole: TutorEvent[] = [
      { type: "message", text: "Exponentials overflow. [1]" },
      { ...cited, lines: [12, 20], quote: "…" },
      end,
    ];
    expect(await lines([...said, ...whole])).toEqual([
      "Exponentials overflow. [1]",
      "[1] Softmax · softmax.md:12",
    ]);
  });
});
