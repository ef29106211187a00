import { isItem } from "./piece.ts";

/** Where a text stands: in which block, and what the block's first line begins with. */
export interface Place {
  readonly block: number;
  readonly kind: "prose" | "row" | "heading" | "block";
  readonly lead: string;
}

/** Puts checked texts together as Markdown again. What it has given out never changes. */
export class LaidOut {
  private last: Place | undefined;

  /** The text with what separates it from the one before, and its block's marker where it is the first there. */
  put(text: string, place: Place): string {
    const { last } = this;
    this.last = place;
    if (last?.block === place.block) return `${place.kind === "row" ? "\n" : " "}${text}`;
    const follows = last !== undefined && isItem(last.lead) && isItem(place.lead);
    // What an item stood in may have been left out: then it stands in nothing.
    const lead = follows ? place.lead : place.lead.trimStart();
    return `${last === undefined ? "" : follows ? "\n" : "\n\n"}${lead}${text}`;
  }

  /** Whether something of this block is there. */
  has(block: number): boolean {
    return this.last?.block === block;
  }

  /** What to write when nothing more comes: a remark in a table's row would be lost. */
  brokenOff(): string {
    return `${this.last?.kind === "prose" ? " " : "\n\n"}… [interrupted]\n\n`;
  }
}
