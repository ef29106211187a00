import xterm from "@xterm/headless";

/** A terminal's screen as a program's output makes it. */
export class ScreenModel {
  private readonly reflows: boolean;
  private readonly terminal: InstanceType<typeof xterm.Terminal>;

  /** `reflows`: whether lines are wrapped anew when the width changes; xterm itself does not. */
  constructor(columns: number, rows: number, { reflows = true } = {}) {
    this.reflows = reflows;
    this.terminal = new xterm.Terminal({
      cols: columns,
      rows,
      scrollback: 5000,
      allowProposedApi: true,
      // An old console of Windows is the one that xterm.js knows to be like that.
      ...(reflows ? {} : { windowsPty: { backend: "conpty" as const, buildNumber: 19_000 } }),
    });
  }

  write(text: string | Uint8Array): Promise<void> {
    return new Promise((resolve) => this.terminal.write(text, resolve));
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
  }

  /** Every line from the top of the scrollback, wrapped ones joined, without the empty ones at the end. */
  lines(): string[] {
    const { active } = this.terminal.buffer;
    const lines: string[] = [];
    for (let index = 0; index < active.length; index++) {
      const line = active.getLine(index)!;
      // Where nothing is reflowed a line keeps what it was cut off.
      const text = this.reflows
        ? line.translateToString(true)
        : line.translateToString(false, 0, this.terminal.cols).trimEnd();
      if (line.isWrapped && lines.length > 0) lines[lines.length - 1] += text;
      else lines.push(text);
    }
    while (lines.at(-1) === "") lines.pop();
    return lines;
  }

  text(): string {
    return lines(this.lines());
  }

  /** Where the cursor is, counted from the top of the scrollback. */
  cursor(): { row: number; column: number } {
    const { active } = this.terminal.buffer;
    return { row: active.baseY + active.cursorY, column: active.cursorX };
  }
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}
