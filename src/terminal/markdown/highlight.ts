import type { Role, Style } from "../style.ts";
import type { Span } from "../wrap.ts";

/** Code as lines of coloured pieces. */
export type Highlighter = (code: string, language: string) => Span[][] | undefined;

const aliases: Readonly<Record<string, string>> = {
  py: "python",
  python3: "python",
  js: "javascript",
  ts: "javascript",
  typescript: "javascript",
  sh: "bash",
  shell: "bash",
  console: "bash",
  jsonc: "json",
};

const roles: readonly [RegExp, Role][] = [
  [/keyword|literal|built_in|type/, "keyword"],
  [/string|regexp|attr\b|subst/, "string"],
  [/number|symbol/, "number"],
  [/comment|quote|doctag/, "comment"],
  [/title|function|class|name/, "name"],
];

/** Loads the highlighter with the languages that a course on machine learning shows most. */
export async function loadHighlighter(style: Style): Promise<Highlighter> {
  const [
    { default: hljs },
    { default: python },
    { default: bash },
    { default: json },
    { default: javascript },
  ] = await Promise.all([
    import("highlight.js/lib/core"),
    import("highlight.js/lib/languages/python"),
    import("highlight.js/lib/languages/bash"),
    import("highlight.js/lib/languages/json"),
    import("highlight.js/lib/languages/javascript"),
  ]);
  hljs.registerLanguage("python", python);
  hljs.registerLanguage("bash", bash);
  hljs.registerLanguage("json", json);
  hljs.registerLanguage("javascript", javascript);
  return remembering((code, language) => {
    const name = aliases[language.toLowerCase()] ?? language.toLowerCase();
    if (!hljs.getLanguage(name)) return undefined;
    return linesOf(hljs.highlight(code, { language: name, ignoreIllegals: true }).value, style);
  });
}

/** Growing code is asked for again and again: the answer to the last question is kept. */
function remembering(highlight: Highlighter): Highlighter {
  let last: { code: string; language: string; lines: Span[][] | undefined } | undefined;
  return (code, language) => {
    if (last?.code !== code || last.language !== language) {
      last = { code, language, lines: highlight(code, language) };
    }
    return last.lines;
  };
}

/** highlight.js answers in HTML of nested spans: read back into lines of pieces. */
function linesOf(html: string, style: Style): Span[][] {
  const lines: Span[][] = [[]];
  const open: string[] = [];
  for (const part of html.match(/<span class="[^"]*">|<\/span>|[^<]+/g) ?? []) {
    if (part === "</span>") open.pop();
    else if (part.startsWith("<span")) open.push(lookOf(part, style) ?? open.at(-1) ?? "");
    else {
      for (const [index, text] of unescaped(part).split("\n").entries()) {
        if (index > 0) lines.push([]);
        if (text !== "") lines.at(-1)!.push({ text, on: open.at(-1) ?? "" });
      }
    }
  }
  return lines;
}

function lookOf(tag: string, style: Style): string | undefined {
  const role = roles.find(([pattern]) => pattern.test(tag))?.[1];
  return role && style(role);
}

function unescaped(html: string): string {
  const characters: Record<string, string> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#x27;": "'",
    "&amp;": "&",
  };
  return html.replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => characters[entity] ?? entity);
}
