import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import { choiceItem } from "./choice.ts";
import { inContext, inPlace } from "./context.ts";
import { givesAway } from "./giveaway.ts";
import type { RankedItem } from "./item.ts";
import { openItem } from "./open.ts";
import { type Table, tablesIn } from "./tables.ts";
import { verbOf } from "./verbs.ts";

const MOST = 4;
/** Headers that name no property one could ask for. */
const vagueHeader =
  /^(?:who|what|when|by when|where|why|how|notes?|comments?|remarks?|tips?|#|no\.?|example.*|see.*|link|description|value|fits?|choose|use|take|do|try|pick|avoid|prefer|needs?|.*[?:/].*|.*\b(?:it|does|and|or|to|how|what|when|who|if)\b.*)?$/i;
const valueHeader = /^(?:value|setting|amount|size|number)$/i;
/** Names of a row that say nothing of what is in it: only the place tells. */
const bareKind =
  /^(?:type|kind|class|mode|name|option|field|term|code|format|step|level|category|param(?:eter)?|prop|item|mark|case|group|property|key|flag|argument|variable|column|setting|state|status|stage|phase|form|model|version|year|day|date|time|subject|quantity|part|component|element|feature|method|command|file|event|source|region|country|place)s?$/i;

/** A row of a table and a column make a question: what the table gives there. */
export function fromTables(passage: Passage): RankedItem[] {
  return tablesIn(passage.text).flatMap((table) => fromTable(table, passage));
}

function fromTable(table: Table, passage: Passage): RankedItem[] {
  const { header, rows } = table;
  const kind = header[0] ?? "";
  if (rows.length < 3 || header.length < 2 || !/^\p{L}/u.test(kind) || vagueHeader.test(kind)) return [];
  const columns = header.flatMap((name, at) => (at > 0 && isProperty(name, header.length) ? [at] : []));
  if (columns.length === 0 || new Set(rows.map(([first]) => first)).size < rows.length) return [];
  return rows
    .flatMap((row, index) => {
      // The column whose turn it is, else the next that can be asked for.
      const turns = columns.map((_, turn) => columns[(index + turn) % columns.length]!);
      for (const at of turns) {
        const item = ask({ table, row, at }, passage);
        if (item) return [item];
      }
      return [];
    })
    .slice(0, MOST);
}

function isProperty(name: string, columns: number): boolean {
  // "Active": of what, the table does not say.
  if (
    /(?:^|\s)(?:for|against|per|about|towards?|to|by|with|on|in|at|of|from)$/i.test(name) ||
    verbOf(name.split(/\s+/)[0]!)?.helper === "does" ||
    /\b(?:matches|means|uses)\b/i.test(name)
  )
    return false;
  if (/^(?!meanings?$)[\p{L}-]+(?:ive|able|ible|ous|ful|ed|ing)$/iu.test(name)) return false;
  return (
    (columns === 2 && valueHeader.test(name)) || (!vagueHeader.test(name) && name.split(/\s+/).length <= 4)
  );
}

/** A cell, with the names of its row and column. */
interface Cell {
  readonly name: string;
  readonly said: string;
  readonly column: string;
  readonly kind: string;
}

function ask(
  { table, row, at }: { table: Table; row: readonly string[]; at: number },
  passage: Passage,
): RankedItem | undefined {
  const { header, rows, code } = table;
  const cell = { name: row[0] ?? "", said: row[at] ?? "", column: header[at] ?? "", kind: header[0] ?? "" };
  const { name, said, column, kind } = cell;
  if (!isAskable(cell)) return undefined;
  const sentence = `${kind} ${name}, ${low(column)}: ${said}.`;
  const options = { passage, subject: name, prompt: promptOf(cell, code, passage), worth: 0.76 };
  const others = rows.map((other) => other[at] ?? "").filter((other) => /[\p{L}\d]/u.test(other));
  // What most rows have is guessed; what few values there are, too.
  if (isCommon(said, others)) return undefined;
  if (valueHeader.test(column) || new Set(others).size < 3)
    return valueHeader.test(column) || others.filter((other) => other === said).length < 2
      ? openItem({ ...options, claims: [said], told: name, sentence, placed: true })
      : undefined;
  if (givesAway(said, name)) return undefined;
  // Where and how big one lock or bridge is: its name tells, or nobody learns it.
  if (isSingle(kind, rows) && (ofSingle.test(column) || shapeOf(said) === "number")) return undefined;
  const alike = others.filter((other) => shapeOf(other) === shapeOf(said) && !overlap(other, said));
  return choiceItem({ ...options, right: said, others: alike, answer: sentence, fact: sentence });
}

const ofSingle =
  /\b(?:country|place|location|river|city|town|region|state|nation|nationality|built|opened|completed|founded|since|year|date|born|died|owner|operator|website)\b/i;
const singles =
  /^(?:name|site|place|location|city|town|country|state|region|river|canal|lake|island|mountain|volcano|lock|dam|bridge|tunnel|tower|lighthouse|lift|station|building|church|castle|museum|ship|company|firm|person|author|composer|artist|artwork|painting|eruption|event|battle|accident|project|reef|example)s?$/i;

/** Whether a table lists single things by their names: places, buildings, people. */
function isSingle(kind: string, rows: readonly (readonly string[])[]): boolean {
  const named = rows.filter(([name = ""]) => /^\p{Lu}[\p{L}’'-]+ \p{Lu}\p{Ll}/u.test(name)).length;
  return singles.test(kind.replace(/^.*\s/, "")) || named * 2 > rows.length;
}

function isAskable({ name, said, column }: Cell): boolean {
  if (
    !/^(?:\P{N}*\p{L}|\d{2,4}$)/u.test(name) ||
    said.length > 90 ||
    name.length > 60 ||
    !/[\p{L}\d]/u.test(said)
  )
    return false;
  // "At f", "beyond 2f": a place, which no question can be asked about as of a thing.
  if (
    /^(?:at|in|on|by|for|with|from|to|of|beyond|between|under|over|above|below|within|before|after)\s/i.test(
      name,
    )
  )
    return false;
  // Releases and their figures pass.
  if (/\d\.\d|\bv\d/.test(name)) return false;
  // "None" is what is missing.
  if (/^(?:none|n\/?a|unknown|various|see\b.*|tbd|yes|no|true|false|0)$/i.test(said)) return false;
  return !valueHeader.test(column) || /\s/.test(name) || /\d/.test(said);
}

/** Of which types these are, the place tells; and so it does of things in a program. */
function promptOf({ name, said, column, kind }: Cell, code: boolean, passage: Passage): string {
  const counted =
    isPlural(column) && /^(?:[\d.,]+|none|one|two|three|four|few|several|some|many)$/i.test(said);
  const [is, property] =
    isPlural(column) && !counted
      ? ["are", low(column)]
      : ["is", counted ? questions.numberOf(low(column)) : low(column)];
  if (valueHeader.test(column)) return inPlace(passage, questions.rowIs(isPlural(name), low(name)), said);
  if (code || bareKind.test(kind) || isAdjective(name))
    return inPlace(passage, questions.cellOf({ helper: is, property, kind: low(kind), name }), said);
  const prompt = questions.cell({ helper: is, property, kind, name, counted });
  return inContext(passage, prompt, prompt, said);
}

/** "Deep" beside "deep for stick": both may be right. */
function overlap(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one !== other && (one.includes(other) || other.includes(one));
}

function isCommon(said: string, others: readonly string[]): boolean {
  const times = others.filter((other) => other === said).length;
  return times > 1 && times * 2 > others.length;
}

/** A number is no distractor for words, nor a name in a program for either. */
function shapeOf(cell: string): string {
  if (/^[<>≤≥~±+−-]?\s*\d/.test(cell)) return "number";
  return /[_{}()[\]=]|^-{1,2}\w/.test(cell) ? "code" : "words";
}

function isAdjective(name: string): boolean {
  return (
    /^\p{Ll}[\p{Ll}-]+$/u.test(name) && /(?:ive|al|ic|ed|ous|ary|ory|ful|less|ing|able|ible)$/.test(name)
  );
}

function isPlural(noun: string): boolean {
  return /[^sui]s$/.test(noun.replace(/\s(?:in|of|to|at|per)\s.*$/, ""));
}

/** Without its capital, unless it is an acronym or a formula. */
function low(text: string): string {
  return /^\p{Lu}\p{Ll}+(?!\S)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
