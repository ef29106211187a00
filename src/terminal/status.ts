import { messages } from "../messages/terminal.ts";
import type { Style } from "./style.ts";
import { painted } from "./style.ts";
import { clipped, widthOf } from "./width.ts";

/** Steps that are over before anyone could read them are not named. */
const namedAfterMs = 120;

/** The one line that tells what the tutor is doing: the way so far, the seconds, how to stop. */
export class Status {
  private way: string[] = [];
  private startedAt = 0;
  private stopping = false;

  start(now: number): void {
    this.way = [];
    this.startedAt = now;
    this.stopping = false;
  }

  step(name: string): void {
    const label = messages.steps[name];
    if (label !== undefined && this.way.at(-1) !== label) this.way.push(label);
  }

  stop(): void {
    this.stopping = true;
  }

  /** The line at `now`; undefined in the first moments of a turn. */
  row(now: number, look: { width: number; style: Style }): string | undefined {
    const ms = now - this.startedAt;
    if (ms < namedAfterMs) return undefined;
    const seconds = ms < 1000 ? [] : [messages.seconds(Math.floor(ms / 1000))];
    const line = (way: string, stop: readonly string[]) => `… ${[way, ...seconds, ...stop].join(" · ")}`;
    const lines = this.stopping
      ? [line(messages.stopping, [])]
      : [3, 2, 1].map((steps) =>
          line(this.way.slice(-steps).join(" → ") || messages.starting, [messages.howToStop]),
        );
    // On a narrow screen the steps that are over go first: how to stop must stay.
    const shown = lines.find((text) => widthOf(text) <= look.width) ?? clipped(lines.at(-1)!, look.width);
    return painted(shown, look.style("faint"));
  }
}
