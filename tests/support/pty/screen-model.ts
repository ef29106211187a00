import xterm from "@xterm/headless";

/** A terminal's screen as a program's output makes it. */
export class ScreenModel {
  private readonly terminal: InstanceType<typeof xterm.Terminal>;

  constructor(columns: number, rows: number) {
    this.terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
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
      const text = line.translateToString(true);
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
