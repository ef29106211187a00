import type { Episode } from "../../domain/episode.ts";
import type { Question } from "../../domain/question.ts";
import { before } from "../../messages/before.ts";
import type { ComposeInput } from "../../ports/reasoner.ts";
import { leaksKey } from "./text/leak.ts";
import { clip, stopped, unstopped } from "./text/wording.ts";

/** Longest gap that a preface quotes, in characters. */
const gapLength = 160;

/** The bank's wording; before it what an earlier answer left out, where that does not tell the answer now. */
export function composeByRule({ question, episodes, window }: ComposeInput): string {
  const found = prefaceOf(question, episodes);
  // One gap may be related to several questions in a row; saying it before each of them teaches nothing.
  const said = found?.startsWith(before.related) && window.some(({ content }) => content.includes(found));
  const preface = said ? undefined : found;
  const asked = question.kind === "cloze" ? `${question.prompt}\n\n${question.text}` : question.prompt;
  return preface === undefined ? asked : `${preface}\n\n${asked}`;
}

function prefaceOf(question: Question, episodes: readonly Episode[]): string | undefined {
  const objective = question.id.split("/").slice(0, 2).join("/");
  const withGap = episodes.filter(({ missed, misconceptions }) => missed.length + misconceptions.length > 0);
  const own = withGap.filter((episode) => episode.objective === objective);
  // An objective that was answered in full meanwhile has no gap left.
  const latest = latestOf(episodes.filter((episode) => episode.objective === objective));
  if (latest && latest.verdict === "correct") return undefined;
  const episode = latestOf(own) ?? (isOfOwnDocument(question) ? undefined : withGap[0]);
  return episode && wordGap(question, episode, episode.objective === objective);
}

/** Its questions are facts side by side: what was left out of one says nothing about the next. */
function isOfOwnDocument({ see }: Question): boolean {
  return see?.startsWith("passage:") === true;
}

function wordGap(question: Question, episode: Episode, same: boolean): string {
  const when = same ? before.lastTime : before.related;
  const misconception = episode.misconceptions.find((claim) => !leaksKey(claim, question));
  const missed = episode.missed.find((text) => !leaksKey(text, question));
  if (misconception !== undefined) {
    const claim = unstopped(clip(misconception, gapLength));
    return before.believed(when, claim);
  }
  if (missed !== undefined && isResult(missed)) return before.result(when);
  // Of an exact question the whole answer was missed: a sentence of its own.
  if (missed !== undefined && isSentence(missed))
    return stopped(before.missed(when, clip(missed, gapLength)));
  if (missed !== undefined) return stopped(before.leftOut(when, unstopped(clip(missed, gapLength))));
  return episode.verdict === "partly" ? before.partMissing(same) : before.notYet(same);
}

const mostNumbers = 3;

/** A computation reads badly in a sentence, and its numbers mean nothing without its question. */
function isResult(text: string): boolean {
  const numbers = text.match(/\d[\d,.]*/g) ?? [];
  return /[=≈→]|\d\s*[-+*/·×^]\s*\d/.test(text) || numbers.length >= mostNumbers;
}

function isSentence(text: string): boolean {
  return /^\p{Lu}\p{Ll}*\s.*[.!]$/u.test(text.trim());
}

function latestOf(episodes: readonly Episode[]): Episode | undefined {
  return episodes.reduce<Episode | undefined>(
    (latest, episode) => (latest && latest.at >= episode.at ? latest : episode),
    undefined,
  );
}
