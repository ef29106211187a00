import type { TokenizerAndRendererExtension, Tokens } from "marked";

/** A formula in a text: its LaTeX, and whether it stands on lines of its own. */
export interface MathToken extends Tokens.Generic {
  readonly type: "math";
  readonly latex: string;
  readonly display: boolean;
}

const inlineForms = [/^\\\(([\s\S]+?)\\\)/, /^\$(?!\s)((?:[^$\n\\]|\\.)+?)(?<!\s)\$(?!\d)/];
const displayForms = [/^\\\[([\s\S]+?)\\\](?:\n|$)/, /^\$\$([\s\S]+?)\$\$(?:\n|$)/];

function tokenOf(source: string, forms: readonly RegExp[], display: boolean): MathToken | undefined {
  for (const form of forms) {
    const match = form.exec(source);
    if (match) return { type: "math", raw: match[0], latex: match[1]!.trim(), display };
  }
  return undefined;
}

/** `$…$`, `\(…\)`, `$$…$$` and `\[…\]` for marked; prices ("$5 and $6") stay text. */
export const mathExtensions: TokenizerAndRendererExtension[] = [
  {
    name: "math",
    level: "block",
    start: (source) => source.match(/(?:^|\n)(?:\$\$|\\\[)/)?.index,
    tokenizer: (source) => tokenOf(source, displayForms, true),
  },
  {
    name: "math",
    level: "inline",
    start: (source) => source.match(/\$|\\\(|\\\[/)?.index,
    tokenizer: (source) => tokenOf(source, [...inlineForms, ...displayForms], false),
  },
];

/** LaTeX as Unicode where there is a way to write it; matrices and the like stay as they are. */
export function openMath(replace: (latex: string) => string): (latex: string) => string {
  // A growing text is drawn again and again, and a formula takes as long as the rest of its paragraph.
  const known = new Map<string, string>();
  return (latex) => {
    if (known.size > mostKnown) known.clear();
    const text = known.get(latex) ?? unicodeOf(latex, replace);
    known.set(latex, text);
    return text;
  };
}

const mostKnown = 500;

function unicodeOf(latex: string, replace: (latex: string) => string): string {
  if (/\\begin\{/.test(latex)) return latex;
  const prepared = commandsWithArguments(latex)
    .replace(/\\(?:left|right|big|Big|bigl|bigr|displaystyle|limits|nolimits)(?![a-zA-Z])\s*/g, "")
    .replace(/\\[,;:!]|\\ |\\quad|\\qquad|~/g, " ")
    .replace(/\\(?:exp|log|ln|max|min|arg|sin|cos|tan|tanh|lim|Pr|det|dim|inf|sup)(?![a-zA-Z])/g, (name) =>
      name.slice(1),
    )
    .replace(/\\([%&#_$])/g, "$1");
  return replace(prepared).replace(/[{}]/g, "").replace(/\s+/g, " ").trim();
}

/** `\frac`, `\sqrt`, `\text` and fonts: what unicodeit leaves alone. Innermost first. */
function commandsWithArguments(latex: string): string {
  const group = "\\{([^{}]*)\\}";
  const rules: [RegExp, (...parts: string[]) => string][] = [
    [new RegExp(`\\\\[dt]?frac\\s*${group}\\s*${group}`, "g"), (_, a, b) => `${grouped(a)}/${grouped(b)}`],
    [new RegExp(`\\\\sqrt\\s*${group}`, "g"), (_, a) => `√${grouped(a)}`],
    [
      new RegExp(`\\\\(?:text|mathrm|operatorname|textbf|textit|mathit|mathsf|hbox|mbox)\\s*${group}`, "g"),
      (_, a) => a ?? "",
    ],
  ];
  let text = latex;
  for (let depth = 0; depth < 8; depth++) {
    const before = text;
    for (const [pattern, write] of rules) text = text.replace(pattern, write);
    if (text === before) break;
  }
  return text;
}

/** In parentheses unless it is one number, name or symbol, or a derivative's part. */
function grouped(part = ""): string {
  const text = part.trim();
  return /^(?:[\p{N}.]+|(?:\\partial ?)?\p{L}+|\\[a-zA-Z]+)(?:[_^](?:\w|\\[a-zA-Z]+))?$/u.test(text)
    ? text
    : `(${text})`;
}
