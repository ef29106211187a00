import type { Heard, Page } from "./page.ts";
import type { Reply } from "./reply.ts";

/** An answer that says less than this after a verdict (in words of content) has nothing else to stand on. */
const littleElse = 4;

/** Takes verdicts on what was said before. */
export interface Judge {
  /** A sentence that is no verdict was read. */
  said(at: number): void;
  /**
   * A verdict before the sentence `at` goes on, or instead of it: on the open view before it, else on the sentence before it,
   * or on everything when nothing else is said. `leading`: the sentence goes on. Whether there was anything to judge.
   */
  verdict(at: number, reply: Reply, leading: boolean): boolean;
  /** A verdict at the end of a sentence, on what semicolons tie to it. */
  linkedVerdict(at: number, kind: Reply["kind"]): void;
  /** Whether it changed the token's role. */
  token(at: number, kind: Reply["kind"]): boolean;
}

export function judgeOf({ sentences, roles, set, contentFrom }: Page): Judge {
  /** The last sentence that is no verdict itself. */
  let last = -1;
  /** The sentences from here on have not been judged as a whole. */
  let unjudged = 0;
  let settled: { readonly last: number; readonly kind: Reply["kind"] } | undefined;
  return { said, verdict, linkedVerdict, token };

  function said(at: number): void {
    last = at;
  }

  function verdict(at: number, reply: Reply, leading: boolean): boolean {
    const before = sentences[last];
    if (!before) return false;
    if (settled?.last === last && settled.kind === reply.kind && !reply.ofAll) return true;
    if (before.open || before.quote) {
      settled = { last, kind: reply.kind };
      return all(firstOpen(last, reply.ofAll), last + 1, reply.kind);
    }
    if (reply.kind === "agrees" || (leading && !reply.corrects)) return false;
    const ends = reply.bare ? at === sentences.length - 1 : contentFrom(at + 1) < littleElse;
    if (reply.bare && !reply.corrects && !ends) return false;
    settled = { last, kind: reply.kind };
    if (!reply.ofAll && (reply.corrects || leading || !ends)) return all(linked(last), last + 1, reply.kind);
    all(unjudged, at, reply.kind);
    unjudged = at;
    return true;
  }

  function linkedVerdict(at: number, kind: Reply["kind"]): void {
    all(linked(at), at, kind);
  }

  function all(from: number, to: number, kind: Reply["kind"]): boolean {
    for (const own of sentences.slice(from, to)) for (let at = own.from; at <= own.to; at++) token(at, kind);
    return true;
  }

  function token(at: number, kind: Reply["kind"]): boolean {
    const before = roles[at];
    if (kind !== "agrees") set(at, kind === "denies" ? "denied" : "mentioned");
    else if (before === "mentioned") set(at, "asserted");
    return roles[at] !== before;
  }

  /** The first sentence of the block, the questions, or the views that a verdict is about. */
  function firstOpen(end: number, ofAll: boolean): number {
    const own = sentences[end]!;
    const belongs = (other: Heard) =>
      own.quote ? other.quote === own.quote : other.open && (ofAll || (own.end === "?" && other.end === "?"));
    let first = linked(end);
    while (first > 0 && belongs(sentences[first - 1]!)) first = linked(first - 1);
    return first;
  }

  /** The first of the sentences that semicolons tie to this one. */
  function linked(at: number): number {
    let first = at;
    while (first > 0 && sentences[first - 1]!.end === ";" && !sentences[first - 1]!.open) first--;
    return first;
  }
}
