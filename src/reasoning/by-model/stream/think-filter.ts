const opening = /<think(?:ing)?>/i;
const closing = /<\/think(?:ing)?>/i;
/** The longest mark, less one: so much of a piece may be the beginning of one. */
const held = "</thinking>".length - 1;

/** Leaves out `<think>` blocks of a text that arrives in pieces, wherever a mark is split. */
export class ThinkFilter {
  private text = "";
  private thinking = false;

  add(piece: string): string {
    this.text += piece;
    let shown = "";
    for (;;) {
      const mark = (this.thinking ? closing : opening).exec(this.text);
      if (!mark) break;
      if (!this.thinking) shown += this.text.slice(0, mark.index);
      this.text = this.text.slice(mark.index + mark[0].length);
      this.thinking = !this.thinking;
    }
    const hold = this.thinking ? held : possibleMark(this.text);
    const cut = this.text.length - Math.min(hold, this.text.length);
    if (!this.thinking) shown += this.text.slice(0, cut);
    this.text = this.text.slice(cut);
    return shown;
  }

  rest(): string {
    const left = this.thinking ? "" : this.text;
    this.text = "";
    return left;
  }
}

/** How much of the end could be the beginning of a mark. */
function possibleMark(text: string): number {
  const at = text.lastIndexOf("<");
  return at >= 0 && text.length - at <= held ? text.length - at : 0;
}
