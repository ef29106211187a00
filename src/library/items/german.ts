import type { Passage } from "../../domain/passage.ts";
import { fragen } from "../../messages/questions.ts";
import { choiceItem } from "./choice.ts";
import { itemId, type RankedItem, subjectOf } from "./item.ts";
import type { Material } from "./material.ts";
import { tablesIn } from "./tables.ts";

const german =
  /(?<!\p{L})(?:der|die|das|und|ist|sind|nicht|ein|eine|einen|wird|werden|von|dem|den|des|mit|auf|für|bei|durch)(?!\p{L})/giu;
const english = /(?<!\p{L})(?:the|and|is|are|of|to|that|with|for|by|which|not|be|an)(?!\p{L})/giu;

/** Whether a passage is written in German: the rules for English sentences find nothing but nonsense in it. */
export function isGerman({ text }: Pick<Passage, "text">): boolean {
  const [ours = 0, theirs = 0] = [german, english].map((words) => text.match(words)?.length ?? 0);
  return ours >= 4 && ours > 3 * theirs;
}

const name = "([\\p{Lu}\\d][\\p{L}\\d-]{2,}(?: [\\p{Lu}][\\p{L}-]+)?)";
/** "Chlorophyll ist ein Farbstoff, der …", "Unter X versteht man …", "Als X bezeichnet man …". */
const forms = [
  new RegExp(
    `^(?:(?:Der|Die|Das|Ein|Eine) )?${name} (?:ist|sind) (?:eine?|der|die|das) (?:\\p{Ll}+,? ){0,2}\\p{Lu}.*(?:,| der | des | von | auf | aus | mit | zwischen ).*[.]$`,
    "u",
  ),
  new RegExp(`^Unter (?:der |dem |einer |einem )?${name} versteht man .+[.]$`, "u"),
  new RegExp(`^Als ${name} bezeichnet man .+[.]$`, "u"),
  new RegExp(`^\\p{Lu}.{12,} (?:heißt|heißen|nennt man) (?:eine? |die |der |das )?${name}[.]$`, "u"),
];
const pointing =
  /^(?:Er|Sie|Es|Dies|Diese[rsnm]?|Das|Dabei|Dadurch|Dazu|Dort|Hier|Wir|Man|Auch|Außerdem|Deshalb|Daher)(?= \p{Ll})|(?<!\p{L})(?:dies|diese[rsnm]?|dabei|dadurch|wir|unser|Abbildung|Kapitel|oben|unten)(?!\p{L})/u;
const measure =
  /^ ?(?:%|°C|Prozent|Grad|[kcm]?m\b|[km]?g\b|l\b|s\b|Mal\b|Jahren?|Tagen?|Stunden?|Minuten?|Sekunden?|Meter|Kilometer|Euro|\p{Lu}\p{Ll}{3,})/u;

/** Cells of German tables: one value among the others of its column. */
export function fromGermanTables(passage: Passage): RankedItem[] {
  return tablesIn(passage.text).flatMap(({ header, rows }) => {
    const [kind = ""] = header;
    const names = rows.map(([name = ""]) => name);
    if (rows.length < 3 || kind === "" || new Set(names).size < rows.length) return [];
    return rows.flatMap((row, index) => {
      const at = 1 + (index % Math.max(1, header.length - 1));
      const [name = "", said = "", column = ""] = [row[0], row[at], header[at]];
      if (!/\p{L}{2}/u.test(name) || !/^\p{Lu}\p{L}{3,}/u.test(column) || said.length > 60 || said.length < 2)
        return [];
      const item = choiceItem({
        passage,
        subject: name,
        prompt: fragen.cell(kind, name, column),
        right: said,
        others: rows.map((other) => other[at] ?? "").filter((other) => other.length > 1),
        answer: `${name}, ${column}: ${said}.`,
        fact: `${name} ${column} ${said}`,
        worth: 0.76,
      });
      return item ?? [];
    });
  });
}

/** Gaps for what German sentences define, set in bold or measure: a gap is graded alike in every language. */
export function fromGerman({ passage, sentences }: Material): RankedItem[] {
  return sentences.flatMap(({ text, bold }) => {
    const words = text.split(/\s+/).length;
    if (words < 5 || words > 38 || !/^[\p{Lu}\d].*[.]$/u.test(text) || pointing.test(text)) return [];
    const term = forms.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined) ?? bold[0];
    return [term === undefined ? undefined : gap(passage, text, term), figure(passage, text)].filter(
      (item) => item !== undefined,
    );
  });
}

function gap(passage: Passage, text: string, term: string): RankedItem | undefined {
  const parts = text.split(term);
  // Twice in the sentence, or in another of its words: it would give itself away.
  if (parts.length !== 2 || text.toLowerCase().split(term.toLowerCase()).length !== 2) return undefined;
  if (passage.doc.toLowerCase().includes(term.toLowerCase())) return undefined;
  return {
    passage,
    subject: term,
    worth: 0.85,
    fact: text,
    question: {
      ...common(passage, term, "cloze", text),
      kind: "cloze",
      prompt: fragen.gap,
      text: parts.join("___"),
      accept: [term],
      hints: [],
    },
  };
}

function figure(passage: Passage, text: string): RankedItem | undefined {
  const found = [...text.matchAll(/(?<![\p{L}\d.,/-])(\d+(?:,\d+)?)(?![\p{L}\d/-]|[.,]\d)/gu)];
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const [before, after] = [text.slice(0, only.index), text.slice(only.index + only[1]!.length)];
  if (!measure.test(after) || /\b(?:etwa|rund|circa|über|fast)\s*$/u.test(before)) return undefined;
  return {
    passage,
    subject: subjectOf(text),
    worth: 0.78,
    fact: text,
    question: {
      ...common(passage, subjectOf(text), "numeric", text),
      kind: "numeric",
      prompt: fragen.number(before, after),
      value: Number(only[1]!.replace(",", ".")),
      tolerance: 0,
      hints: [],
    },
  };
}

function common(passage: Passage, subject: string, kind: string, text: string) {
  return {
    id: itemId(passage, subject, kind, text),
    form: "recall" as const,
    difficulty: 2,
    answer: text,
    ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
  };
}
