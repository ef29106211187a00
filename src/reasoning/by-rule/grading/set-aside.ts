import type { Token, TokenizedText } from "./tokens.ts";

/** How many words in a row, as in the question or a hint, are an echo and no answer. */
const echoLength = 5;

// Lines that speak to the examiner or pretend to come from somebody else. Each alternative is anchored and bounded.
const toExaminer = [
  /\b(?:give|award|grant|assign)\s+(?:me|myself|full|maximum|top|all|this (?:answer|response|student)|(?:the|this) (?:student|answer|learner|response))\b[^.\n]{0,40}\b(?:marks?|credit|points?|score|grade|met|correct)\b/,
  /\b(?:mark|grade|score|rate)\s+(?:this|it|me|my|every|each|all|the (?:answer|student|response|points?))\b/,
  /\bdeserves?\s+(?:full|maximum|the (?:best|highest|full)|top|all)\b/,
  /\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|rubric|rules|above|prompt)\b/,
  /\b(?:this|my|the student'?s?) (?:answer|response) (?:is|was) (?:completely |fully |entirely |totally )?(?:correct|right|perfect)\b/,
  /["'](?:verdict|score|points?|grade|role|quote|content|met)["']\s*:/,
  /\b(?:verdict|score|grade)\s*[:=]\s*["']?(?:met|correct|full|1\b|100)/,
];
const forgedHead =
  /^\W{0,12}(?:end of (?:the )?(?:student )?answer|(?:system|assistant|teacher|examiner|grader|instructor|developer|tool|rubric|judge|admin|note to (?:the )?(?:grader|examiner|teacher))(?: (?:note|notes|message|prompt|override|instructions?|section|comment|feedback|verdict|says))?)\W{0,6}(?:[:\]>#\n]|$)/;

/**
 * The positions of tokens that may earn nothing: runs copied from the question or a hint, words to the examiner,
 * and what stands under a forged heading ("SYSTEM:", "### Teacher"), up to the next blank line.
 */
export function setAside(text: TokenizedText, echoes: Echoes): ReadonlySet<number> {
  const hidden = new Set<number>();
  hideEchoes(text.tokens, echoes, hidden);
  hideSpans(text, hidden);
  return hidden;
}

/** Every run of a few words of texts that an answer may not copy. */
export interface Echoes {
  readonly runs: ReadonlySet<string>;
  /** The first words of the runs: most words of an answer are none. */
  readonly starts: ReadonlySet<string>;
}

export function echoesOf(texts: readonly (readonly Token[])[]): Echoes {
  const runs = new Set<string>();
  const starts = new Set<string>();
  for (const tokens of texts) {
    const words = tokens.filter(({ kind }) => kind !== "mark").map(({ text }) => text);
    for (let at = 0; at + echoLength <= words.length; at++) {
      runs.add(words.slice(at, at + echoLength).join(" "));
      starts.add(words[at]!);
    }
  }
  return { runs, starts };
}

function hideEchoes(tokens: readonly Token[], { runs, starts }: Echoes, hidden: Set<number>): void {
  if (runs.size === 0) return;
  for (let at = 0; at + echoLength <= tokens.length; at++) {
    if (!starts.has(tokens[at]!.text) || tokens[at]!.kind === "mark") continue;
    const run = runFrom(tokens, at);
    if (run.length === echoLength && runs.has(run.map((place) => tokens[place]!.text).join(" ")))
      for (const place of run) hidden.add(place);
  }
}

/** The places of the next few words from `at` on, marks left out. */
function runFrom(tokens: readonly Token[], at: number): number[] {
  const places: number[] = [];
  for (let k = at; k < tokens.length && places.length < echoLength; k++)
    if (tokens[k]!.kind !== "mark") places.push(k);
  return places;
}

function hideSpans(text: TokenizedText, hidden: Set<number>): void {
  const spans = forbiddenSpans(text.clean);
  if (spans.length === 0) return;
  let at = 0;
  for (const [from, to] of spans) {
    while (at > 0 && text.tokens[at - 1]!.start >= from) at--;
    while (at < text.tokens.length && text.tokens[at]!.start < from) at++;
    for (let k = at; k < text.tokens.length && text.tokens[k]!.start < to; k++) hidden.add(k);
  }
}

function forbiddenSpans(clean: string): readonly [number, number][] {
  const spans: [number, number][] = [];
  let at = 0;
  let forged = false;
  for (const line of clean.split("\n")) {
    const end = at + line.length;
    if (line.trim() === "") forged = false;
    if (forgedHead.test(line.slice(0, 120))) forged = true;
    if (forged) spans.push([at, end]);
    else spans.push(...badSentences(line, at));
    at = end + 1;
  }
  return spans;
}

/** Sentences of a line that speak to the examiner. Long lines are read in pieces, so that each test stays short. */
function badSentences(line: string, offset: number): [number, number][] {
  const spans: [number, number][] = [];
  let at = 0;
  for (const sentence of line.split(/(?<=[.!?]\s)/)) {
    const end = at + sentence.length;
    if (sentence.length < 2000 && toExaminer.some((pattern) => pattern.test(sentence)))
      spans.push([offset + at, offset + end]);
    at = end;
  }
  return spans;
}
