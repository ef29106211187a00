import type { TutorEvent } from "../domain/events.ts";
import { messages } from "../messages/terminal.ts";
import { Away } from "./away.ts";
import { ChatScreen } from "./chat-screen.ts";
import { History } from "./edit/history.ts";
import { HistoryFile } from "./edit/history-file.ts";
import { LineEditor } from "./edit/line-editor.ts";
import { EventView } from "./event-view.ts";
import type { Partner, TerminalOptions } from "./partner.ts";
import { listenToProcess, signalCodes } from "./process-events.ts";
import { RawInput } from "./raw-input.ts";
import { openStyle, painted } from "./style.ts";
import { type Welcome, welcomeRows } from "./welcome.ts";

/** A second Ctrl-C within this time leaves. */
const leaveMs = 2000;

/** The chat on a terminal: keys and events in, the screen out. */
export class TerminalChat {
  private readonly options: TerminalOptions;
  private readonly screen: ChatScreen;
  private readonly view: EventView;
  private readonly editor: LineEditor;
  private readonly input: RawInput;
  private readonly away: Away;
  private readonly historyFile: HistoryFile;
  private partner: Partner | undefined;
  private turn: AbortController | undefined;
  private queue: string[] = [];
  private gone = false;
  private interruptedAt = Number.NEGATIVE_INFINITY;
  private question: ((yes: boolean) => void) | undefined;
  private exit: (code: number) => void = () => undefined;
  private exiting = false;

  constructor(options: TerminalOptions) {
    this.options = options;
    const { stdin, stdout } = options;
    const write = (text: string) => {
      if (!this.gone) stdout.write(text);
    };
    const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
    const { reflows } = options;
    const terminal = { write, size, reflows, now: () => performance.now() };
    this.screen = new ChatScreen(terminal, openStyle(options.colour));
    this.view = new EventView(this.screen, options);
    this.historyFile = new HistoryFile(options.historyFile);
    this.editor = new LineEditor(
      {
        submit: (text) => this.submit(text),
        interrupt: () => this.interrupt(),
        escape: () => this.stopTurn(),
        leave: () => this.leave(0),
        suspend: () => this.away.suspend(),
        external: (text) => void this.external(text),
        redraw: () => this.screen.resized(),
        changed: () => this.screen.changed(),
      },
      { complete: options.completer, history: new History(() => this.historyFile.read()) },
    );
    this.input = new RawInput({
      stdin,
      write,
      onKey: (text, key) => {
        if (this.question) return this.answer(text, key.name);
        this.screen.hint(undefined);
        this.editor.press(text, key);
      },
      onEnd: () => this.hangUp(),
    });
    this.away = new Away(this.screen, this.input);
  }

  show(event: TutorEvent): void {
    this.view.show(event);
  }

  welcome(welcome: Welcome): void {
    this.screen.append(welcomeRows(welcome, this.screen));
  }

  /** Whether a new session is wanted, since the one meant is held by another process. */
  offerNew(): Promise<boolean> {
    this.screen.append([painted(messages.offerNew, this.screen.style("strong"))]);
    return new Promise((resolve) => {
      this.question = resolve;
    });
  }

  /** Opens the conversation and holds it until the learner leaves. Returns the exit code. */
  async run(open: () => Promise<Partner>): Promise<number> {
    const unlisten = listenToProcess(this.options.stdout, {
      resized: () => this.screen.resized(),
      continued: () => this.away.continued(),
      exiting: () => this.input.stop(),
      signalled: (signal) => {
        // Ctrl-C in an editor that leaves the terminal as it is reaches both: it is the editor's.
        if (signal === "SIGINT" && this.away.lent) return;
        if (signal === "SIGHUP") this.hangUp();
        else this.leave(signalCodes[signal]);
      },
    });
    const left = new Promise<number>((resolve) => {
      this.exit = resolve;
    });
    this.input.start();
    try {
      this.partner = await open();
      if (!this.exiting) {
        this.screen.edit(this.editor);
        this.afterFirstPrompt(this.partner);
      }
      return await left;
    } finally {
      await this.partner?.close();
      this.screen.close();
      this.input.stop();
      unlisten();
    }
  }

  /** What the first question could do without: Markdown, exact widths, the engine. */
  private afterFirstPrompt(partner: Partner): void {
    setTimeout(async () => {
      const { loadMarkdown } = await import("./markdown/load.ts");
      this.screen.use(await loadMarkdown(this.screen.style));
      await partner.warmUp();
    }, 20).unref();
  }

  private submit(text: string): void {
    if (this.turn) {
      this.whileBusy(text);
      return;
    }
    if (text.trim() === "") return;
    if (/^\/edit(?:\s|$)/.test(text)) {
      this.editor.clear();
      void this.external(text.slice(5).trim());
      return;
    }
    this.editor.taken();
    void this.send(text);
  }

  /** A command typed ahead waits its turn; other text stays on the line: it might answer what was not read yet. */
  private whileBusy(text: string): void {
    if (!text.trim().startsWith("/")) {
      this.screen.hint(messages.heldBack);
      return;
    }
    this.editor.taken();
    this.queue.push(text);
    this.screen.hint(messages.queued(this.queue.join("  ")));
  }

  private async send(text: string): Promise<void> {
    const { partner, screen } = this;
    if (!partner) return;
    screen.echo(text);
    if (this.editor.history.add(text)) this.historyFile.append(text);
    this.turn = new AbortController();
    screen.busy(true);
    await partner.send(text, this.turn.signal);
    this.turn = undefined;
    screen.busy(false);
    // What was noted below the input was about the turn.
    screen.hint(undefined);
    if (/^\/help\s*$/i.test(text.trim())) screen.say(screen.text(messages.keys));
    if (partner.ended) this.leave(0, true);
    else if (this.exiting) this.exit(0);
    else {
      const next = this.queue.shift();
      if (next !== undefined) void this.send(next);
    }
  }

  private interrupt(): void {
    if (this.turn) this.stopTurn();
    else if (this.editor.draft.text !== "") this.editor.clear();
    else if (!this.partner || performance.now() - this.interruptedAt < leaveMs) this.leave(0);
    else {
      this.interruptedAt = performance.now();
      this.screen.hint(messages.againToLeave);
      setTimeout(() => this.screen.hint(undefined), leaveMs).unref();
    }
  }

  private stopTurn(): void {
    if (!this.turn) return;
    this.queue = [];
    this.screen.status.stop();
    this.screen.changed();
    this.turn.abort();
  }

  /** Stops what runs and ends; what was said is in the inbox already. */
  private leave(code: number, said = false): void {
    if (this.exiting) return;
    this.exiting = true;
    const { text } = this.editor.draft;
    // Ended from outside: what was half typed is found again with the former messages.
    if (code !== 0 && text.trim() !== "") this.historyFile.append(text);
    this.away.end();
    this.stopTurn();
    if (!said && code === 0 && this.partner) this.screen.say([messages.goodbye]);
    this.exit(code);
  }

  private hangUp(): void {
    this.gone = true;
    this.partner?.unheard();
    this.leave(signalCodes.SIGHUP);
  }

  /** Lets the learner write in their own editor; the text then waits for Enter. */
  private async external(text: string): Promise<void> {
    const { editor } = this.options;
    if (editor === undefined) {
      this.screen.hint(messages.noEditor);
      return;
    }
    await this.away.lend(async () => {
      try {
        const { editExternally } = await import("./external-editor.ts");
        this.editor.setText(await editExternally(editor, text));
      } catch (error) {
        this.screen.hint(messages.editorFailed((error as Error).message));
      }
    });
  }

  private answer(text: string | undefined, name: string | undefined): void {
    const reply = this.question;
    this.question = undefined;
    reply?.(name === "y" || text === "y" || text === "Y");
  }
}
