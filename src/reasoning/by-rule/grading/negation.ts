import type { Token } from "./tokens.ts";

/** Words that deny. */
const cues = new Set(
  "not no never without neither nor cannot cant dont doesnt isnt arent wasnt wont didnt couldnt shouldnt wouldnt hardly nobody none nothing untrue lacks lacking".split(
    " ",
  ),
);
const harmlessAfterNot = new Set(["only", "just", "merely", "necessarily", "simply"]);
const harmlessAfterNo = new Set(["matter", "doubt", "wonder", "grad"]);
const helping = new Set(
  "is are was were be been being does do did can could will would should has have had must may might am get gets".split(
    " ",
  ),
);

/** Whether the token at `at` denies something; "not only" and "no matter" do not. */
export function isDenial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== "word") return false;
  const next = tokens[at + 1]?.text ?? "";
  if (token.text === "not") return !(harmlessAfterNot.has(next) && goesOn(tokens, at));
  if (token.text === "no") return !harmlessAfterNo.has(next);
  if (cues.has(token.text) || token.text.endsWith("n't")) return true;
  return isPhrase(token.text, next) || disowns(tokens, at);
}

/** "The opposite of …" at the beginning of a sentence; "a step in the opposite of …" denies nothing. */
function disowns(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text !== "opposite" || tokens[at + 1]?.text !== "of") return false;
  const { sentence } = tokens[at]!;
  return tokens
    .slice(Math.max(0, at - 2), at)
    .every((before) => before.sentence !== sentence || before.text === "the");
}

/** "not only X but also Y" */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 2, at + 16)
    .some(({ text }) => text === "but" || text === "also" || text === "too");
}

/** How far back the beginning of a clause is looked for. */
const startReach = 12;

/** A clause that begins with a bare "not": whatever it goes on to say is denied, however it is worded. */
export function startsWithNot(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (first > 0 && at - first < startReach && tokens[first - 1]!.clause === tokens[at]!.clause) first--;
  return tokens[first]!.text === "not" && isDenial(tokens, first);
}

/** "instead of", "rather than", "as opposed to", "lack of", "fails to", "false that". */
function isPhrase(word: string, next: string): boolean {
  switch (next) {
    case "of":
      return word === "instead" || word === "lack" || word === "absence";
    case "than":
      return word === "rather";
    case "to":
      return word === "opposed" || word === "fails" || word === "fail" || word === "failing";
    case "that":
      return word === "false" || word === "wrong" || word === "incorrect" || word === "myth";
    default:
      return false;
  }
}

/** The positions of all denials. */
export function denialsIn(tokens: readonly Token[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (isDenial(tokens, at)) found.push(at);
  return found;
}

/** How many words before the first matched word, and after the last, a denial may stand. */
const reachBefore = 6;
const reachAfter = 3;

/**
 * How many denials hold over the words from `from` to `to` (token positions of one clause, inclusive): those inside, those
 * before in the same clause, and "… is not" just after.
 */
export function denialsOver(
  tokens: readonly Token[],
  denials: readonly number[],
  from: number,
  to: number,
): number {
  let count = 0;
  for (let k = firstAtLeast(denials, from - reachBefore); k < denials.length; k++) {
    const at = denials[k]!;
    if (at > to + reachAfter) break;
    if (tokens[at]!.clause !== tokens[from]!.clause) continue;
    if (at <= to || followsHelper(tokens, at)) count++;
  }
  return count;
}

function followsHelper(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]!.text;
  return (
    text.endsWith("n't") ||
    text.endsWith("nt") ||
    text === "cannot" ||
    helping.has(tokens[at - 1]?.text ?? "")
  );
}

/** The index of the first entry of a sorted list that is at least `value`. */
function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
