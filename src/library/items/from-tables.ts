import { lexer, type Tokens } from "marked";
import type { Passage } from "../../domain/passage.ts";
import { choiceItem } from "./choice.ts";
import { inContext } from "./context.ts";
import { givesAway } from "./giveaway.ts";
import { plainText } from "./inline.ts";
import type { RankedItem } from "./item.ts";
import { openItem } from "./open.ts";
import { verbOf } from "./verbs.ts";

const MOST = 4;
/** Headers that name no property one could ask for. */
const vagueHeader =
  /^(?:who|what|when|by when|where|why|how|notes?|comments?|remarks?|#|no\.?|example.*|see.*|link|description|value|fits?|choose|use|take|do|try|pick|avoid|prefer|needs?|.*[?:/].*|.*\b(?:it|does|and|or|to|how|what|when|who|if)\b.*)?$/i;
const valueHeader = /^(?:value|setting|amount|size|number)$/i;

/** A row of a table and a column make a question: what the table gives there. */
export function fromTables(passage: Passage): RankedItem[] {
  return lexer(passage.text)
    .filter((token) => token.type === "table")
    .flatMap((token) => fromTable(token as Tokens.Table, passage));
}

function fromTable(table: Tokens.Table, passage: Passage): RankedItem[] {
  const header = table.header.map(({ text }) => plainText(text));
  const rows = table.rows.map((row) => row.map(({ text }) => plainText(text)));
  const kind = header[0] ?? "";
  if (rows.length < 3 || header.length < 2 || !/^\p{L}/u.test(kind) || vagueHeader.test(kind)) return [];
  const columns = header.flatMap((name, at) => (at > 0 && isProperty(name, header.length) ? [at] : []));
  if (columns.length === 0 || new Set(rows.map(([first]) => first)).size < rows.length) return [];
  return rows
    .flatMap((row, index) => ask({ rows, header, row, at: columns[index % columns.length]! }, passage) ?? [])
    .slice(0, MOST);
}

function isProperty(name: string, columns: number): boolean {
  // "Active": of what, the table does not say.
  if (
    /(?:^|\s)(?:for|against|per|about|towards?|to|by|with|on|in|at|of|from)$/i.test(name) ||
    verbOf(name.split(/\s+/)[0]!)?.helper === "does"
  )
    return false;
  if (/^\p{L}+(?:ive|able|ible|ous|ful|ed|ing)$/u.test(name)) return false;
  return (
    (columns === 2 && valueHeader.test(name)) || (!vagueHeader.test(name) && name.split(/\s+/).length <= 4)
  );
}

function ask(
  cell: { rows: readonly string[][]; header: readonly string[]; row: readonly string[]; at: number },
  passage: Passage,
): RankedItem | undefined {
  const { rows, header, row, at } = cell;
  const [name = "", said = "", column = ""] = [row[0], row[at], header[at]];
  if (!/\p{L}{2}/u.test(name) || said.length > 90 || name.length > 60 || !/[\p{L}\d]/u.test(said))
    return undefined;
  const prompt = valueHeader.test(column)
    ? `What ${isPlural(name) ? "are" : "is"} the ${low(name)}?`
    : `${header[0]} “${name}”: what ${isPlural(column) ? "are" : "is"} its ${low(column)}?`;
  const sentence = `${header[0]} ${name}, ${low(column)}: ${said}.`;
  const others = rows.map((other) => other[at] ?? "").filter((other) => /[\p{L}\d]/u.test(other));
  const options = {
    passage,
    subject: name,
    prompt: inContext(passage, prompt),
    worth: 0.76,
  };
  if (new Set(others).size >= 3 && !valueHeader.test(column))
    return givesAway(said, name)
      ? undefined
      : choiceItem({ ...options, right: said, others, answer: sentence, fact: sentence });
  return openItem({ ...options, claims: [said], told: name, sentence });
}

function isPlural(noun: string): boolean {
  return /[^sui]s$/.test(noun);
}

/** Without its capital, unless it is an acronym. */
function low(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
