import type { TokenizedText } from "../tokens.ts";
import { claims } from "./frames.ts";
import { announces } from "./governing.ts";
import { readFrame } from "./holding.ts";
import { type Judge, judgeOf } from "./judging.ts";
import { type ListeningTo, type Page, pageOf, type Role } from "./page.ts";
import { isHedge, replyOf } from "./reply.ts";
import { readGlued, readLeading, readTags } from "./tags.ts";

/** The role of each token of an answer. */
export function rolesOf(text: TokenizedText, to: ListeningTo = {}): readonly Role[] {
  const page = pageOf(text, to);
  const judge = judgeOf(page);
  for (let at = 0; at < page.sentences.length; at++) if (read(page, judge, at) === "said") judge.said(at);
  return page.roles;
}

/** Reads one sentence: what it announces, what it says of those before it, and who stands for what it says. */
function read(page: Page, judge: Judge, at: number): "said" | "verdict" {
  const own = page.sentences[at]!;
  if (announces(page, at)) return "said";
  if (own.end === "?") {
    readFrame(page, at, { tried: claims });
    own.open = true;
    return "said";
  }
  const reply = replyOf(own.words);
  const hedge = reply === undefined && isHedge(own.words);
  if (hedge || (reply && judge.verdict(at, reply, false))) page.setWords(own, [0, own.words.length], "frame");
  if (hedge || reply) return "verdict";
  if (readGlued(page, judge, at)) return "said";
  const first = readLeading(page, judge, at);
  readTags(page, judge, at, readFrame(page, at, { first }));
  return "said";
}
