import type { DuePlace } from "../domain/due-place.ts";
import type { CitedPlace, TutorEvent } from "../domain/events.ts";
import { printable, printableLine } from "../domain/printable.ts";
import { messages } from "../messages/terminal.ts";
import {
  type CardLook,
  errorRows,
  factsText,
  footnoteRows,
  gradeRows,
  questionHead,
  questionRows,
} from "./cards.ts";
import type { ChatScreen } from "./chat-screen.ts";
import { wrapSpans } from "./wrap.ts";

/** What the screen knows besides the events. */
export interface Surroundings {
  topicTitle(id: string): string;
  /** The place of an objective among those that are due; undefined when it is not. */
  placeOf(objective: string): DuePlace | undefined;
  /** The folder that the program runs in. */
  readonly folder?: string;
  /** The user's home: what lies below it is shown as `~/…`. */
  readonly home?: string;
}

/** Shows a conversation's events on the chat's screen. */
export class EventView {
  private readonly screen: ChatScreen;
  private readonly around: Surroundings;
  private previous: TutorEvent["type"] | undefined;
  /** What the growing text cites: told with it when it breaks off, and by citations of its own otherwise. */
  private cites: CitedPlace[] = [];

  constructor(screen: ChatScreen, around: Surroundings) {
    this.screen = screen;
    this.around = around;
  }

  show(event: TutorEvent): void {
    if (event.type === "step") {
      if (event.state === "start") this.screen.status.step(event.name);
      this.screen.changed();
      return;
    }
    this.render(event);
    this.previous = event.type;
  }

  private render(event: Exclude<TutorEvent, { type: "step" }>): void {
    const { screen } = this;
    switch (event.type) {
      case "delta":
        this.cites.push(...(event.cites ?? []));
        screen.grow(printable(event.text));
        break;
      case "message":
        screen.settle(printable(event.text), this.footnotes());
        break;
      case "turn.end":
        screen.say(this.footnotes());
        screen.breakOff();
        break;
      case "citation":
        screen[this.previous === "citation" ? "append" : "say"](footnoteRows(event, this.look()));
        break;
      default:
        if (event.type === "error" || (event.type === "notice" && event.code === "stopped"))
          screen.say(this.footnotes());
        if (event.type === "error") screen.breakOff();
        screen.say(this.rows(event));
    }
  }

  /** The sources of the growing text, for one that is not finished: no citation follows it. */
  private footnotes(): string[] {
    const look = this.look();
    return this.cites.splice(0).flatMap((cited) => footnoteRows(cited, look));
  }

  private rows(
    event: TutorEvent & { type: "session" | "question" | "reflection" | "grade" | "notice" | "error" },
  ): string[] {
    const look = this.look();
    switch (event.type) {
      case "session":
        return this.sessionRows(event);
      case "question": {
        const about = {
          topic: this.around.topicTitle(event.topic),
          place: this.around.placeOf(event.objective),
        };
        return [...questionHead(event, about, look), "", ...questionRows(event, look)];
      }
      case "reflection":
        return this.screen.text(printable(event.text));
      case "grade":
        return gradeRows(event, look);
      case "notice":
        return this.noticeRows(event.message);
      case "error":
        return errorRows(event, look);
    }
  }

  private look(): CardLook {
    const { screen } = this;
    return {
      width: screen.width,
      style: screen.style,
      text: (source, width) => screen.text(source, width),
      around: { folder: this.around.folder, home: this.around.home },
    };
  }

  private sessionRows({ id, model, resumed }: TutorEvent & { type: "session" }): string[] {
    const { style, width } = this.screen;
    const parts = [
      messages.session(printableLine(id)),
      ...(resumed ? [messages.resumed] : []),
      messages.thinking(printableLine(model)),
    ];
    return wrapSpans(
      [
        { text: "Viva", on: style("heading") },
        { text: factsText(parts), on: style("faint") },
      ],
      width,
    );
  }

  private noticeRows(message: string): string[] {
    const on = this.screen.style("faint");
    return wrapSpans([{ text: printable(message), on }], this.screen.width, { first: "· ", rest: "  " });
  }
}
