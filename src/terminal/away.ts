import type { ChatScreen } from "./chat-screen.ts";
import type { RawInput } from "./raw-input.ts";

/** The system stops a program at once, or (where no shell could continue it, as in a container) not at all. */
const stoppedWithinMs = 250;

/** The screen and the keyboard in other hands: the shell's after Ctrl-Z, or an editor's. */
export class Away {
  private readonly screen: ChatScreen;
  private readonly input: RawInput;
  /** Holds the process, which has no keyboard now, until the signal to continue has been read. */
  private asleep: NodeJS.Timeout | undefined;
  private editing = false;
  private over = false;

  constructor(screen: ChatScreen, input: RawInput) {
    this.screen = screen;
    this.input = input;
  }

  /** Whether keys and signals of the terminal are meant for another program. */
  get lent(): boolean {
    return this.editing;
  }

  /** Ctrl-Z: stops the program until the shell continues it. */
  suspend(): void {
    this.leave();
    // Behind the poll for signals: where the program was stopped, `continued` comes first.
    this.asleep = setTimeout(() => setImmediate(() => this.asleep && this.continued()), stoppedWithinMs);
    process.kill(process.pid, "SIGTSTP");
  }

  /** The program was continued. An editor that was stopped with it puts its own screen back. */
  continued(): void {
    clearTimeout(this.asleep);
    this.asleep = undefined;
    if (!this.editing) this.back();
  }

  /** Lends both to another program for as long as `run` takes. */
  async lend(run: () => Promise<void>): Promise<void> {
    this.leave();
    this.editing = true;
    await run();
    this.editing = false;
    this.back();
  }

  /** The chat ends: nothing is taken back. */
  end(): void {
    this.over = true;
    clearTimeout(this.asleep);
  }

  private leave(): void {
    this.screen.leave();
    this.input.stop();
  }

  private back(): void {
    if (this.over) return;
    this.input.start();
    this.screen.back();
  }
}
