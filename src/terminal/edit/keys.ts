/** A key as node:readline's `keypress` event tells it. */
export interface Key {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly shift?: boolean | undefined;
}

/** What a key asks for. */
export type Action = { readonly kind: "insert"; readonly text: string } | { readonly kind: Command };

const control = {
  a: "line-start",
  b: "left",
  c: "interrupt",
  d: "delete-or-leave",
  e: "line-end",
  f: "right",
  g: "editor",
  h: "delete-left",
  k: "cut-right",
  l: "redraw",
  n: "down",
  p: "up",
  r: "search",
  t: "swap",
  u: "cut-left",
  w: "cut-word-left",
  y: "paste-cut",
  z: "suspend",
} as const;

const named = {
  left: "left",
  right: "right",
  up: "up",
  down: "down",
  home: "line-start",
  end: "line-end",
  backspace: "delete-left",
  delete: "delete-right",
  return: "submit",
  enter: "new-line",
  tab: "complete",
  escape: "escape",
  "paste-start": "paste-start",
  "paste-end": "paste-end",
} as const;

const meta = {
  b: "word-left",
  f: "word-right",
  d: "cut-word-right",
  backspace: "cut-word-left",
  left: "word-left",
  right: "word-right",
  return: "new-line",
  enter: "new-line",
} as const;

export type Command =
  | (typeof control)[keyof typeof control]
  | (typeof named)[keyof typeof named]
  | (typeof meta)[keyof typeof meta];

/** What a key asks for; undefined for keys that mean nothing here. */
export function actionOf(text: string | undefined, key: Key): Action | undefined {
  const { name = "" } = key;
  // Ctrl-J is a line break of its own: readline calls it "enter", and the Enter key "return".
  if (key.ctrl && (name === "left" || name === "right")) return { kind: `word-${name}` };
  if (key.ctrl) return name in control ? { kind: control[name as keyof typeof control] } : undefined;
  if (key.meta && name !== "escape") {
    return name in meta ? { kind: meta[name as keyof typeof meta] } : undefined;
  }
  if (name in named) return { kind: named[name as keyof typeof named] };
  const typed = text ?? "";
  return typed === "" || /^[\u0000-\u001f\u007f]/.test(typed) ? undefined : { kind: "insert", text: typed };
}
