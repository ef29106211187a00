import type { TokenizerAndRendererExtension, Tokens } from "marked";
import { latexToText, type Symbols } from "./latex.ts";

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

type Pairs = [string, string][];

/** unicodeit's tables, looked up by command: its own `replace` tries all 4,000 rules on every text. */
export async function loadSymbols(): Promise<Symbols> {
  const tables = await import("unicodeit/ts_dist/js/data.js");
  // A CommonJS package: bundled, its tables are found on `default` only.
  const { replacements, subsuperscripts, combiningmarks } = "default" in tables ? tables.default : tables;
  return {
    commands: new Map(replacements as Pairs),
    scripts: new Map(subsuperscripts as Pairs),
    accents: new Map(combiningmarks as Pairs),
  };
}

/** LaTeX as Unicode where there is a way to write it; matrices and the like stay as they are. */
export function openMath(symbols: Symbols): (latex: string) => string {
  // A growing text is drawn again and again, and a formula takes as long as the rest of its paragraph.
  const known = new Map<string, string>();
  return (latex) => {
    if (known.size > mostKnown) known.clear();
    const text = known.get(latex) ?? latexToText(latex, symbols);
    known.set(latex, text);
    return text;
  };
}

const mostKnown = 500;
