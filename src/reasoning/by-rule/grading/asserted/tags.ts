import type { Judge } from "./judging.ts";
import type { Page } from "./page.ts";
import { type Reply, replyOf } from "./reply.ts";
import { concluding, lookingBack } from "./words.ts";

/** "That's wrong, it is …", "No: …": the verdict before the first comma; the word where the sentence goes on. */
export function readLeading({ sentences, setWords }: Page, judge: Judge, at: number): number {
  const own = sentences[at]!;
  const cut = own.words.findIndex((word) => word === "," || word === ":" || word === "-");
  if (cut < 1) return 0;
  const words = own.words.slice(0, cut);
  const reply = replyOf(words);
  // "Yeah right, …" mocks what follows; "a false answer: …" announces it.
  const mocks = /^(?:yeah|oh|as|ha)$/.test(words[0]!) && reply?.kind === "retracts";
  const looksBack = words.length === 1 || reply?.kind === "retracts" || lookingBack.has(words[0]!);
  if (!reply || mocks || !looksBack) return 0;
  if (judge.verdict(at, reply, true)) setWords(own, [0, cut + 1], "frame");
  return cut + 1;
}

/** Where "all of that", "none of this", "nothing of the above" begins. */
export const summing = (before: string | undefined, word: string, after: string | undefined): boolean =>
  word === "of" &&
  /^(?:all|none|nothing|everything|each)$/.test(before ?? "") &&
  /^(?:that|this|it|these|those|them|the)$/.test(after ?? "");

/** "… swaps things in and out all of that is wrong": a verdict on all, without a stop before it. Whether there is one. */
export function readGlued({ sentences, setWords }: Page, judge: Judge, at: number): boolean {
  const { words } = sentences[at]!;
  const cut = words.findIndex((word, k) => k > 1 && summing(words[k - 1], word, words[k + 1])) - 1;
  const reply = cut > 0 ? replyOf(words.slice(cut)) : undefined;
  if (!reply?.ofAll || reply.kind === "agrees") return false;
  judge.verdict(at, reply, false);
  setWords(sentences[at]!, [0, cut], reply.kind === "denies" ? "denied" : "mentioned");
  setWords(sentences[at]!, [cut, words.length], "frame");
  return true;
}

const parting = new Set(["-", ",", ":", "(", ")"]);

/** Verdicts behind what they judge: "… – that is wrong", "…, said no one ever", "… (false)". */
export function readTags({ sentences, setWords }: Page, judge: Judge, at: number, first: number): void {
  const own = sentences[at]!;
  const cuts: number[] = [];
  for (let k = first; k < own.words.length; k++) if (parting.has(own.words[k]!)) cuts.push(k);
  if (cuts.length === 0) return;
  const conditional = concluding.has(own.words[0]!);
  let start = first;
  cuts.forEach((cut, k) => {
    const end = cuts[k + 1] ?? own.words.length;
    const words = own.words.slice(cut + 1, end);
    const reply = replyOf(words);
    const last = end === own.words.length || (k === cuts.length - 2 && end === own.words.length - 1);
    const mark = own.words[cut]!;
    if (!reply || !mayTag({ mark, words, last, conditional, reply, before: cut - start })) return;
    const changed = own.places.slice(start, cut).filter((place) => judge.token(place, reply.kind)).length > 0;
    if (changed) setWords(own, [cut, end], "frame");
    if (reply.kind !== "agrees") {
      if (reply.ofAll) judge.verdict(at, reply, false);
      else if (changed && start === 0 && last) judge.linkedVerdict(at, reply.kind);
    }
    start = end;
  });
}

/** Whether a verdict inside a sentence is one on what comes before it, and no part of the subject matter. */
function mayTag(of: {
  readonly mark: string;
  readonly words: readonly string[];
  readonly last: boolean;
  readonly conditional: boolean;
  readonly reply: Reply;
  readonly before: number;
}): boolean {
  const { mark, words, last, conditional, reply, before } = of;
  const first = words.find((word) => !/^(?:and|but|though|although|yet|however)$/.test(word)) ?? "";
  if (reply.kind === "retracts") return last || first === "said";
  // "It predicts cat, which is wrong": a thing may be wrong, only a statement is false.
  if (first === "which" && words.length <= 3 && words.includes("wrong")) return false;
  if (mark === ",")
    return !conditional && lookingBack.has(first) && (first !== "it" || reply.kind === "agrees");
  if (mark === "-") return last || lookingBack.has(first);
  return last && (mark === "(" || (mark === ":" && before >= 3));
}
