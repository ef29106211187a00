/** What single commands and scripts look like. */
export interface Symbols {
  /** `\alpha`, `\mathbb{R}` */
  readonly commands: ReadonlyMap<string, string>;
  /** `^2`, `_i` */
  readonly scripts: ReadonlyMap<string, string>;
  /** `\hat`: the mark that follows its letter. */
  readonly accents: ReadonlyMap<string, string>;
}

/** Commands whose argument is text, or a look that a terminal lacks. */
const wrappers =
  /\\(?:text|mathrm|operatorname\*?|textbf|textit|mathit|mathsf|mathtt|boldsymbol|hbox|mbox)(?![a-zA-Z])/y;
const fraction = /\\[dt]?frac(?![a-zA-Z])/y;
const root = /\\sqrt(?![a-zA-Z])/y;
/** Sizes and spaces have no meaning in a line of text. */
const sizes =
  /\\(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits)(?![a-zA-Z])\s*\.?(?=\s|[^\w]|$)/g;
const spaces = /\\[,;:! ]|\\q?quad(?![a-zA-Z])|~/g;

/**
 * A formula in one line of Unicode. Scripts that have no Unicode form are written `^(…)`; matrices and
 * other environments come back as they were.
 */
export function latexToText(latex: string, known: Symbols): string {
  if (/\\begin\{/.test(latex) || !balanced(latex)) return latex;
  const prepared = latex.replace(sizes, "").replace(spaces, " ");
  return render(prepared, known).replace(/\s+/g, " ").trim().normalize("NFC");
}

/** A formula that is cut off, or none at all, is not guessed at. */
function balanced(latex: string): boolean {
  const braces = latex.replace(/\\./gs, "").replace(/[^{}]/g, "");
  let depth = 0;
  for (const brace of braces) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function render(source: string, known: Symbols): string {
  let text = "";
  let plain = "";
  let at = 0;
  const flush = () => {
    text += symbols(plain, known);
    plain = "";
  };
  while (at < source.length) {
    const part = partAt(source, at, known);
    if (!part) {
      plain += source[at++];
      continue;
    }
    flush();
    text += part.text;
    at = part.end;
  }
  flush();
  return text;
}

/** What begins at `at` and has parts of its own: a fraction, a root, a wrapper, a script, an escaped brace. */
function partAt(source: string, at: number, known: Symbols): { text: string; end: number } | undefined {
  const argument = (from: number) => {
    const { raw, end } = argumentAt(source, from);
    return { raw, end, text: render(raw, known) };
  };
  const after = (command: RegExp) => {
    command.lastIndex = at;
    return command.test(source) ? command.lastIndex : undefined;
  };
  const mark = source[at]!;
  if (mark === "^" || mark === "_") {
    const { text, end } = argument(at + 1);
    return { text: script(mark, text, known), end };
  }
  if (mark !== "\\") return undefined;
  if (source[at + 1] === "|") return { text: "‖", end: at + 2 };
  if (/[{}%&#$_]/.test(source[at + 1] ?? "")) return { text: source[at + 1]!, end: at + 2 };
  const over = after(fraction);
  if (over !== undefined) {
    const top = argument(over);
    const bottom = argument(top.end);
    return { text: `${grouped(top.text)}/${grouped(bottom.text)}`, end: bottom.end };
  }
  const under = after(root);
  if (under !== undefined) {
    const { text, end } = argument(under);
    return { text: `√${grouped(text)}`, end };
  }
  const inside = after(wrappers);
  return inside === undefined ? undefined : argument(inside);
}

/** A script in Unicode's small letters when all of it has them. */
function script(mark: string, text: string, { scripts }: Symbols): string {
  const letters = [...text.replace(/\s/g, "")];
  if (letters.length === 0) return mark;
  const small = letters.map((letter) => scripts.get(mark + letter));
  if (!small.includes(undefined)) return small.join("");
  return `${mark}${letters.length > 1 ? `(${text})` : text}`;
}

/** Commands as symbols and accents; a command that has none is read as the word it is: `\log`, `\argmax`. */
function symbols(plain: string, { commands, accents }: Symbols): string {
  return plain
    .replace(/-/g, "−")
    .replace(/(\\[a-zA-Z]+)\s*(\{([^{}]*)\})?/g, (whole, command: string, group?: string, inside = "") => {
      const symbol = commands.get(`${command}${group ?? ""}`);
      if (symbol !== undefined) return `${symbol}${group === undefined ? whole.slice(command.length) : ""}`;
      const accent = accents.get(command);
      if (accent !== undefined && group !== undefined) return `${inside}${accent}`;
      return `${commands.get(command) ?? command.slice(1)}${whole.slice(command.length)}`;
    })
    .replace(/[{}]/g, "");
}

/** A group in braces, a command, or one character. */
function argumentAt(source: string, from: number): { raw: string; end: number } {
  let at = from;
  while (source[at] === " ") at++;
  if (source[at] !== "{") {
    const raw = /^(?:\\[a-zA-Z]+|\\.|.)/su.exec(source.slice(at))?.[0] ?? "";
    return { raw, end: at + raw.length };
  }
  let depth = 0;
  for (let end = at; end < source.length; end++) {
    if (source[end] === "\\") end++;
    else if (source[end] === "{") depth++;
    else if (source[end] === "}" && --depth === 0) return { raw: source.slice(at + 1, end), end: end + 1 };
  }
  return { raw: source.slice(at + 1), end: source.length };
}

/** In parentheses unless it is one number, name or symbol, or a derivative's part. */
function grouped(text: string): string {
  const part = text.trim();
  const single = /^(?:[\p{N}.]+|∂? ?\p{L}+|√\([^()]*\)|[^\p{L}\p{N}\s+\-−/·⋅])[\p{Lm}\p{No}⁺⁻₊₋⁽⁾₍₎]*$/u;
  return single.test(part) ? part : `(${part})`;
}
