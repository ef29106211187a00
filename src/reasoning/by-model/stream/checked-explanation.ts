import type { Passage } from "../../../domain/passage.ts";
import { printable } from "../../../domain/printable.ts";
import { modelSays } from "../../../messages/by-model.ts";
import type { Cited, ExplainInput, Explanation } from "../../../ports/reasoner.ts";
import { contentStems } from "../../by-rule/text/content.ts";
import { addsNothing } from "../check/adds-nothing.ts";
import { isNote, isPlainAround, isRefusal, isSensible } from "../check/sensible.ts";
import { carrierOf } from "../check/support.ts";
import { isInOrder } from "../check/word-order.ts";
import { beginsAsSentence } from "../check/written.ts";
import { LaidOut, type Place } from "./laid-out.ts";
import { type Block, type Heading, isItem, type Piece, type Row, type Sentence } from "./piece.ts";
import { readCitations } from "./read-citations.ts";
import { rowOf } from "./table-row.ts";
import { holderOf, isShowable } from "./verbatim.ts";

/** What marks a sentence, an item or a row that no passage carries. */
export const ownMark = modelSays.ownWords;
/** What stands below code and formulas that are in no passage, and below those that are. */
export const ownBlock = modelSays.ownBlock;
const fromSource = modelSays.fromSource;
/** An explanation of which less than this share stands on passages is set aside. */
const leastCarried = 0.5;
const mostSentences = 12;
/** Items, rows, code and formulas, and the sentences between them. */
const mostPieces = 24;
const longestHead = 40;
const mostColumns = 8;

/**
 * An explanation as it grows, piece by piece (rule 10): a citation that isn't among the passages is dropped, one that
 * doesn't carry its sentence is replaced, and a sentence, item or row that nothing carries is marked. Code and formulas
 * count as carried when a passage has them to the letter. Headings and lead-ins are shown with what follows them, when
 * they say nothing of their own. Nothing is shown before the first piece that stands on a passage.
 */
export class CheckedExplanation {
  private readonly input: ExplainInput;
  private readonly cited: Passage[] = [];
  private readonly waiting: string[] = [];
  private readonly texts: string[] = [];
  private readonly laidOut = new LaidOut();
  /** Headings and a lead-in that are shown with the next text. */
  private pending: { text: string; place: Place; level: number }[] = [];
  private carried = 0;
  private added = 0;
  private told = 0;
  private sentences = 0;
  private readonly vocabulary: string;
  private stems: ReadonlySet<string> | undefined;

  constructor(input: ExplainInput) {
    this.input = input;
    this.vocabulary = [input.query, ...input.passages.map(({ text }) => text)].join("\n");
  }

  /** Checks a piece; the text that may be shown now, "" when there is none. */
  add(piece: Piece): string {
    if (this.added >= mostPieces) return "";
    switch (piece.kind) {
      case "sentence":
        return this.sentence(piece);
      case "heading":
        return this.heading(piece);
      case "row":
        return this.row(piece);
      default:
        return this.verbatim(piece);
    }
  }

  /** The whole, or undefined when too little of it stands on the passages. */
  explanation(): Explanation | undefined {
    if (this.carried === 0 || this.carried / this.added < leastCarried) return undefined;
    return { text: this.texts.join("").trim(), cited: this.cited };
  }

  /** The passages that were cited for the first time since the last call. */
  newlyCited(): Cited[] {
    const from = this.told;
    this.told = this.cited.length;
    return this.cited.slice(from).map((passage, index) => ({ n: from + index + 1, passage }));
  }

  /** What to show behind a text that broke off. */
  brokenOff(): string {
    return this.laidOut.brokenOff();
  }

  private sentence({ text: source, block, lead, continues }: Sentence): string {
    const { text, numbers } = readCitations(source, this.input.passages.length);
    if (!/\p{L}/u.test(text) || isRefusal(text)) return "";
    const item = isItem(lead);
    const place: Place = { kind: "prose", block, lead };
    if (this.leadsIn(text, place)) return "";
    if (!item && this.sentences++ >= mostSentences) return "";
    // The passage's words in no order say nothing that the passage says. An item may begin anywhere.
    const begins = item || continues || beginsAsSentence(text);
    const sound = isPlainAround(text) && begins && isInOrder(text);
    const carrier = sound ? carrierOf(text, this.input.passages, numbers) : undefined;
    const { vocabulary } = this;
    const readable = sound && (item ? isNote(text, vocabulary) : isSensible(text, { vocabulary }));
    this.added++;
    // Word salad and another language count against the whole, but nobody need read them.
    if (carrier === undefined && !readable) return "";
    return this.show(carrier === undefined ? `${text} ${ownMark}` : this.cite(text, carrier), place, carrier);
  }

  /** A heading is kept until something below it is shown. */
  private heading({ text: source, level, block }: Heading): string {
    const { text } = readCitations(source, 0);
    this.pending = this.pending.filter((other) => other.level < level);
    if (isPlainAround(text) && addsNothing(text, this.known())) {
      const place: Place = { kind: "heading", block, lead: "" };
      this.pending.push({ text: `${"#".repeat(level)} ${text}`, place, level });
    }
    return "";
  }

  /** Whether a text only leads to the list, table or code below it: it is kept until one of these is shown. */
  private leadsIn(text: string, place: Place): boolean {
    if (!isItem(place.lead)) this.pending = this.pending.filter(({ level }) => level < leadLevel);
    if (!text.endsWith(":") || !isPlainAround(text) || !addsNothing(text, this.known())) return false;
    this.pending.push({ text, place, level: leadLevel });
    return true;
  }

  /** A row is one claim. The header is shown with the first row that is. */
  private row({ cells, head, delimiter, block }: Row): string {
    const { passages } = this.input;
    const read = cells.map((cell) => readCitations(cell, passages.length));
    const text = read.map((cell) => cell.text).join(" ");
    if (!/[\p{L}\p{N}]/u.test(text)) return "";
    this.added++;
    const labels = head.map((cell) => readCitations(cell, 0).text);
    const named =
      labels.length <= mostColumns &&
      isPlainAround(labels.join(" ")) &&
      labels.every((label) => label.length <= longestHead);
    if (!named || !isPlainAround(text)) return "";
    const carrier = carrierOf(
      text,
      passages,
      read.flatMap(({ numbers }) => numbers),
    );
    if (carrier === undefined && !isNote(text, this.vocabulary)) return "";
    const texts = read.map((cell) => cell.text);
    const last = texts.pop() ?? "";
    texts.push(carrier === undefined ? `${last} ${ownMark}` : this.cite(last, carrier));
    const above = this.laidOut.has(block) ? "" : `${rowOf(labels)}\n${delimiter}\n`;
    return this.show(above + rowOf(texts), { kind: "row", block, lead: "" }, carrier);
  }

  /** Code, or a formula on lines of its own. */
  private verbatim({ kind, text: source, language, block }: Block): string {
    const text = printable(source).replace(/^\s*\n|\s+$/g, "");
    if (text === "") return "";
    this.added++;
    if (!isShowable(text)) return "";
    const carrier = holderOf(text, this.input.passages);
    const note = carrier === undefined ? ownBlock : this.cite(fromSource, carrier);
    const shown = kind === "code" ? fenced(text, language) : `$$\n${text.replace(/\$/g, "")}\n$$`;
    return this.show(`${shown}\n\n${note}`, { kind: "block", block, lead: "" }, carrier);
  }

  private show(text: string, place: Place, carrier: number | undefined): string {
    const before = this.pending.splice(0).map((one) => this.laidOut.put(one.text, one.place));
    const made = [...before, this.laidOut.put(text, place)].join("");
    if (carrier === undefined && this.carried === 0) {
      this.waiting.push(made);
      return "";
    }
    if (carrier !== undefined) this.carried++;
    const all = [...this.waiting.splice(0), made].join("");
    this.texts.push(all);
    return all;
  }

  private cite(text: string, index: number): string {
    const passage = this.input.passages[index]!;
    if (!this.cited.includes(passage)) this.cited.push(passage);
    return `${text} [${this.cited.indexOf(passage) + 1}]`;
  }

  private known(): ReadonlySet<string> {
    const headings = this.input.passages.flatMap(({ heading }) => heading);
    this.stems ??= new Set(contentStems([this.vocabulary, ...headings].join("\n")));
    return this.stems;
  }
}

/** Below every heading. */
const leadLevel = 7;

/** A fence that nothing in the code can close. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
