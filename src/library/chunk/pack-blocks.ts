import { type Block, MAX_CHARS, SLACK } from "./piece.ts";

/** A joined run of blocks with its lines, 1-based and inclusive. */
export interface Packed {
  readonly text: string;
  readonly lines: readonly [number, number];
}

/**
 * Joins the blocks of one section into as few runs of at most about 2,000 characters as their borders allow,
 * of even size. A block that is longer by itself is cut at lines, then at sentences, then anywhere.
 */
export function packBlocks(blocks: readonly Block[]): Packed[] {
  const small = blocks.flatMap(cutBlock);
  const total = small.reduce((sum, { text }) => sum + text.length, 0);
  if (total === 0) return [];
  const parts = total <= MAX_CHARS + SLACK ? 1 : Math.ceil(total / MAX_CHARS);
  const aim = total / parts;
  const runs: Block[][] = [];
  let run: Block[] = [];
  let size = 0;
  for (const block of small) {
    const limit = parts === 1 ? Number.POSITIVE_INFINITY : MAX_CHARS;
    const better = Math.abs(size - aim) < Math.abs(size + block.text.length - aim);
    if (run.length > 0 && (size + block.text.length > limit || (parts > 1 && better))) {
      runs.push(run);
      run = [];
      size = 0;
    }
    run.push(block);
    size += block.text.length;
  }
  runs.push(run);
  return runs.map(joinRun).filter(({ text }) => text !== "");
}

function joinRun(run: readonly Block[]): Packed {
  let text = "";
  let line = run[0]!.first;
  for (const block of run) {
    // Blocks keep their own blank lines; only a cut inside a line starts on the line it left off.
    text += block.first < line || text === "" ? block.text : "\n".repeat(block.first - line) + block.text;
    line = block.first + countLines(block.text);
  }
  const lead = /^\s*\n/.exec(text)?.[0] ?? "";
  const first = run[0]!.first + countLines(lead);
  const body = text.slice(lead.length).trimEnd();
  return { text: body, lines: [first, first + countLines(body)] };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function cutBlock(block: Block): Block[] {
  if (block.text.length <= MAX_CHARS) return [block];
  const lines = block.text.split("\n");
  if (lines.length > 1) {
    return mergeSmall(
      lines.map((text, index) => ({
        text: index < lines.length - 1 ? `${text}\n` : text,
        first: block.first + index,
      })),
    ).flatMap((part) => (part.text.length > MAX_CHARS ? cutLine(part) : [part]));
  }
  return cutLine(block);
}

/** Lines put together again up to a quarter of the limit, so that packing stays linear. */
function mergeSmall(lines: readonly Block[]): Block[] {
  const merged: { text: string; first: number }[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (last && last.text.length + line.text.length <= MAX_CHARS / 4) last.text += line.text;
    else merged.push({ ...line });
  }
  return merged;
}

function cutLine(block: Block): Block[] {
  const parts: Block[] = [];
  let rest = block.text;
  let first = block.first;
  while (rest.length > MAX_CHARS) {
    const cut = goodCut(rest);
    const text = rest.slice(0, cut);
    parts.push({ text, first });
    first += countLines(text);
    rest = rest.slice(cut);
  }
  if (rest !== "") parts.push({ text: rest, first });
  return parts;
}

/** Where to cut the first piece off: after a sentence, else a word, never inside a surrogate pair. */
function goodCut(text: string): number {
  const window = text.slice(0, MAX_CHARS);
  for (const end of [
    /[.!?。！？]["')\]]*\s+(?=\S[^.!?。！？]*$)/u,
    /[。！？；;](?=[^。！？；;]*$)/u,
    /\s(?=\S*$)/u,
  ]) {
    const found = end.exec(window);
    if (found && found.index > MAX_CHARS / 3) return found.index + found[0].length;
  }
  const code = window.charCodeAt(MAX_CHARS - 1);
  return code >= 0xd800 && code <= 0xdbff ? MAX_CHARS - 1 : MAX_CHARS;
}
