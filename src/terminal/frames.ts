/** Calls `draw` when something changed, at most 25 times a second; the first change is drawn at once. */
export class Frames {
  private readonly draw: () => void;
  private readonly interval: number;
  private last = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;

  constructor(draw: () => void, interval = 40) {
    this.draw = draw;
    this.interval = interval;
  }

  /** Something changed. */
  request(): void {
    if (this.timer) return;
    const wait = this.last + this.interval - performance.now();
    // Even a change that may be drawn at once waits for the others of its tick.
    this.timer = setTimeout(() => this.now(), Math.max(0, wait));
  }

  /** Draws without waiting: the program ends, or another one takes the screen. */
  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.last = performance.now();
    this.draw();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
