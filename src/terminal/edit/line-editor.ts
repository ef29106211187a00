import { printable } from "../../domain/printable.ts";
import { type Completer, completed } from "./complete.ts";
import type { History } from "./history.ts";
import { type Action, actionOf, type Command, type Key } from "./keys.ts";
import {
  cut,
  type Draft,
  draftOf,
  emptyDraft,
  inserted,
  lineEnd,
  lineStart,
  movedByLine,
  movedTo,
  next,
  previous,
  swapped,
  wordEnd,
  wordStart,
} from "./text-edits.ts";

/** What the editor asks of the chat. */
export interface EditorHandlers {
  submit(text: string): void;
  interrupt(): void;
  escape(): void;
  leave(): void;
  suspend(): void;
  /** Opens what is typed in the learner's own editor. */
  external(text: string): void;
  redraw(): void;
  changed(): void;
}

/** A search in the history: what is looked for, the entry found, and what was typed before it. */
interface Search {
  readonly query: string;
  readonly typed: Draft;
  readonly index?: number;
  readonly found?: string;
}

/** Keys in, a message out. Knows nothing of the screen: `draft`, `choices` and `searching` say what to show. */
export class LineEditor {
  readonly history: History;
  draft: Draft = emptyDraft;
  /** What Tab found when it was more than one thing; shown until the next key. */
  choices: readonly string[] = [];
  private cutText = "";
  private pasted: string[] | undefined;
  private search: Search | undefined;
  private readonly handlers: EditorHandlers;
  private readonly complete: Completer;

  constructor(handlers: EditorHandlers, { complete, history }: { complete: Completer; history: History }) {
    this.handlers = handlers;
    this.complete = complete;
    this.history = history;
  }

  /** The words that are looked for in the history; undefined when none are. */
  get searching(): string | undefined {
    return this.search?.query;
  }

  /** Whether no former message has the words that are looked for. */
  get searchFailed(): boolean {
    return this.search !== undefined && this.search.query !== "" && this.search.found === undefined;
  }

  setText(text: string): void {
    this.put(draftOf(printable(text)));
  }

  /** One key, as node:readline's `keypress` event tells it. */
  press(text: string | undefined, key: Key): void {
    if (this.pasted) {
      this.pasteKey(this.pasted, text, key);
      return;
    }
    const action = actionOf(text, key);
    if (!action) return;
    this.choices = [];
    if (this.search && this.searchKey(this.search, action)) return;
    if (action.kind === "insert") this.put(inserted(this.draft, printable(action.text)));
    else this.commands[action.kind](this.draft);
  }

  private readonly commands: Readonly<Record<Command, (draft: Draft) => void>> = {
    submit: ({ text }) => this.handlers.submit(text),
    interrupt: () => this.handlers.interrupt(),
    escape: () => this.handlers.escape(),
    suspend: () => this.handlers.suspend(),
    editor: ({ text }) => this.handlers.external(text),
    redraw: () => this.handlers.redraw(),
    search: (typed) => {
      this.search = { query: "", typed };
      this.handlers.changed();
    },
    complete: (draft) => this.completeWord(draft),
    "paste-start": () => {
      this.pasted = [];
    },
    "paste-end": () => undefined,
    "new-line": (draft) => this.put(inserted(draft, "\n")),
    left: (draft) => this.put(movedTo(draft, previous(draft))),
    right: (draft) => this.put(movedTo(draft, next(draft))),
    up: (draft) => this.vertical(draft, -1),
    down: (draft) => this.vertical(draft, 1),
    "word-left": (draft) => this.put(movedTo(draft, wordStart(draft))),
    "word-right": (draft) => this.put(movedTo(draft, wordEnd(draft))),
    "line-start": (draft) => this.put(movedTo(draft, lineStart(draft))),
    "line-end": (draft) => this.put(movedTo(draft, lineEnd(draft))),
    "delete-left": (draft) => this.put(cut(draft, previous(draft)).draft),
    "delete-right": (draft) => this.put(cut(draft, next(draft)).draft),
    "delete-or-leave": (draft) =>
      draft.text === "" ? this.handlers.leave() : this.put(cut(draft, next(draft)).draft),
    "cut-left": (draft) => this.keep(draft, lineStart(draft)),
    "cut-right": (draft) => this.keep(draft, lineEnd(draft)),
    "cut-word-left": (draft) => this.keep(draft, wordStart(draft)),
    "cut-word-right": (draft) => this.keep(draft, wordEnd(draft)),
    "paste-cut": (draft) => this.put(inserted(draft, this.cutText)),
    swap: (draft) => this.put(swapped(draft)),
  };

  /** Empties the line; Ctrl-Y brings it back. */
  clear(): void {
    if (this.draft.text !== "") this.cutText = this.draft.text;
    this.put(emptyDraft);
  }

  /** Empties the line: what was typed is a message now. */
  taken(): void {
    this.draft = emptyDraft;
    this.choices = [];
  }

  private put(draft: Draft): void {
    this.draft = draft;
    this.handlers.changed();
  }

  /** Cuts up to `to`; Ctrl-Y puts it back. */
  private keep(from: Draft, to: number): void {
    const { draft, taken } = cut(from, to);
    if (taken !== "") this.cutText = taken;
    this.put(draft);
  }

  private vertical(draft: Draft, by: -1 | 1): void {
    const moved = movedByLine(draft, by);
    if (moved) {
      this.put(moved);
      return;
    }
    const entry = by < 0 ? this.history.older(draft.text) : this.history.newer();
    if (entry !== undefined) this.put(draftOf(entry));
  }

  private completeWord({ text, cursor }: Draft): void {
    const result = completed(text.slice(0, cursor), this.complete);
    this.choices = result.choices;
    this.put({ text: result.text + text.slice(cursor), cursor: result.text.length });
  }

  private pasteKey(pasted: string[], text: string | undefined, key: Key): void {
    if (key.name === "paste-end") {
      this.pasted = undefined;
      this.put(inserted(this.draft, printable(pasted.join(""))));
    } else pasted.push(text ?? key.sequence ?? "");
  }

  /** True when the key belonged to the search; any other key takes what was found. */
  private searchKey(search: Search, action: Action): boolean {
    if (action.kind === "insert") this.lookFor(search, search.query + action.text);
    else if (action.kind === "delete-left") this.lookFor(search, search.query.slice(0, -1));
    else if (action.kind === "search") this.lookFor(search, search.query, search.index);
    else {
      this.search = undefined;
      if (action.kind === "interrupt" || action.kind === "escape") {
        this.draft = search.typed;
        this.handlers.changed();
        return true;
      }
      if (search.found !== undefined) this.draft = draftOf(search.found);
      this.handlers.changed();
      return action.kind === "submit";
    }
    return true;
  }

  private lookFor({ typed }: Search, query: string, before?: number): void {
    const found = query === "" ? undefined : this.history.find(query, before);
    this.search = found ? { query, typed, index: found.index, found: found.entry } : { query, typed };
    if (found) this.draft = draftOf(found.entry);
    this.handlers.changed();
  }
}
