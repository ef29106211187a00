import { lexer, type Token, type Tokens } from "marked";
import type { Passage } from "../../domain/passage.ts";
import { plainText, type Sentence, sentencesOf } from "./inline.ts";

/** A list with the sentence that leads to it. */
export interface Enumeration {
  readonly lead: string;
  /** Whether its items are numbered. */
  readonly ordered: boolean;
  readonly items: readonly string[];
  /** The same in Markdown. */
  readonly raw: readonly string[];
  /** Whether the lead says how many there are, and there are as many. */
  readonly counted?: boolean;
}

/** What questions can be made of: the running text of a passage and its lists, taken apart. */
export interface Material {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  readonly lists: readonly Enumeration[];
  readonly entries: readonly Entry[];
}

/** What may be of the form "term: what it is", in Markdown. */
export interface Entry {
  readonly text: string;
  /** Whether it is an item of a list. */
  readonly listed: boolean;
}

/** Takes a passage apart. Code, tables and quotations are left out: their pieces don't stand by themselves. */
export function materialOf(passage: Passage): Material {
  const sentences: Sentence[] = [];
  const lists: Enumeration[] = [];
  const entries: Entry[] = [];
  let lead = "";
  for (const token of lexer(withBullets(passage.text))) {
    if (token.type === "paragraph") {
      const said = sentencesOf(token.text as string);
      sentences.push(...said);
      lists.push(...said.flatMap(({ text }) => seriesIn(text) ?? []));
      entries.push({ text: token.text as string, listed: false });
      lead = sentences.at(-1)?.text ?? "";
    } else if (token.type === "list") {
      const items = (token as Tokens.List).items.map(itemText);
      const opens = entries.length === 0;
      entries.push(...items.map((text) => ({ text, listed: true })));
      for (const item of items) sentences.push(...sentencesOf(item).filter(({ text }) => /[.!]$/.test(text)));
      const { ordered } = token as Tokens.List;
      // Without a sentence before it, a list is what its section is called.
      const leads = /[.!?]$/.test(lead) ? "" : lead || (opens ? (passage.heading.at(-1) ?? "") : "");
      lists.push({ lead: leads, ordered, items: items.map(plainText), raw: items });
      lead = "";
    } else if (token.type !== "space") lead = "";
  }
  return { passage, sentences, lists, entries };
}

/** Items of lists and lines that are sentences but for the full stop, as slides have them. */
export function bulletsOf(entries: readonly Entry[]): Sentence[] {
  return entries
    .filter(({ text, listed }) => (listed || !text.includes("\n")) && !/[.!?:;,]$/.test(text))
    .map(({ text }) => ({ text: `${plainText(text)}.`, bold: [] }));
}

/** The item's own first paragraph, without the lists below it. */
function itemText({ tokens }: Tokens.ListItem): string {
  const first = tokens.find((token: Token) => token.type === "text" || token.type === "paragraph");
  return (first as Tokens.Text | undefined)?.text ?? "";
}

/** Without the numbers of clauses ("3.2 A rejection …"); bullets, "(1)" and "(a)" as PDF and plain text have them, and headings that no markup sets apart from what follows. */
function withBullets(text: string): string {
  return text
    .replace(/^[ \t]*(?:§\s*)?\d{1,2}(?:\.\d{1,2})+\.?[ \t]+(?=["“\p{Lu}])/gmu, "\n")
    .replace(/(?:^(?![-*+]\s)\p{L}[^\n:.=–—]{1,30}(?::|\s[=–—]|\s-)\s\S[^\n]{8,}(?:\n|$)){3,}/gmu, listed)
    .replace(/^[ \t]*(?:[•▪◦‣●]|\((?:\d{1,2}|[a-z])\))\s*/gm, "- ")
    .replace(/^(\p{Lu}[^\n]{0,50}[^\n.!?:;,-])\n(?=\p{Lu}[^\n]{40})/gmu, "$1\n\n");
}

/** Lines in a row of the form "label: text" are items of a list, as people write them without bullets. */
function listed(lines: string): string {
  return `\n${lines.replace(/^(?=\S)/gm, "- ")}\n`;
}

const counts = ["two", "three", "four", "five", "six"];

/** "It had four posts abroad: London, Bruges, Bergen and Novgorod." is a list, too, when the number is right. */
function seriesIn(sentence: string): Enumeration | undefined {
  const [, lead = "", series = ""] = /^(.{12,140}?):\s+([^:;]{8,200})\.$/u.exec(sentence) ?? [];
  const count = counts.findIndex((word) => new RegExp(`\\b${word}\\b`, "i").test(lead)) + 2;
  const items = series.split(/,\s+(?:and\s+)?|\s+and\s+/).filter((item) => item !== "");
  if (count < 3 || items.length !== count || /\b(?:first|second|other)\b/.test(series)) return undefined;
  return { lead: `${lead}:`, ordered: false, items, raw: items, counted: true };
}
