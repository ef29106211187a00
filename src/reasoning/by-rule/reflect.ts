import type { Episode } from "../../domain/episode.ts";
import type { PointVerdict } from "../../domain/grade.ts";
import type { Question } from "../../domain/question.ts";
import { feedback } from "../../messages/feedback.ts";
import type { ReflectInput, Reflection } from "../../ports/reasoner.ts";
import { contentStems, coverageOf } from "./text/content.ts";
import { clip, stopped, unstopped } from "./text/wording.ts";

/** Longest reflection, in characters. */
const longest = 500;
/** Longest name of a point in it. */
const pointLength = 120;

/** What was missed, which misconception showed with its correction, and what to look at next. */
export function reflectByRule(input: ReflectInput): Reflection {
  const { question, judgement } = input;
  const gaps = judgement.points.filter(({ verdict }) => verdict !== "met").sort(heaviest);
  const missed = missedTexts(question, gaps);
  const misconceptions = judgement.misconceptions.map(({ claim }) => claim);
  const parts = [openingOf(input, gaps), ...correctionsOf(input), repeatOf(missed, input.episodes)];
  const next = nextOf(input, gaps);
  const kept: string[] = [];
  for (const part of [...parts, next]) {
    if (part !== undefined && [...kept, part].join(" ").length <= longest) kept.push(part);
  }
  return { text: kept.join(" "), missed, misconceptions, next };
}

const rank = { contradicted: 0, missed: 1, partly: 2, met: 3 };
const heaviest = (a: PointVerdict, b: PointVerdict) =>
  b.weight - a.weight || rank[a.verdict] - rank[b.verdict];

/** What an episode keeps: of an open question its points, of the others the answer as a whole. */
function missedTexts(question: Question, gaps: readonly PointVerdict[]): string[] {
  if (gaps.length === 0) return [];
  if (question.kind === "open") return gaps.map(({ text }) => text);
  return [clip(question.answer, 2 * pointLength)];
}

function openingOf(input: ReflectInput, gaps: readonly PointVerdict[]): string {
  const { question, gaveUp, judgement } = input;
  const missing = question.kind === "open" ? nameGaps(gaps) : undefined;
  if (gaveUp)
    return missing === undefined ? feedback.reflection.gaveUp : feedback.reflection.gaveUpOn(missing);
  if (judgement.unsure !== undefined) return feedback.reflection.unsure;
  if (gaps.length === 0) {
    if (judgement.misconceptions.length > 0) return feedback.reflection.allThere;
    return input.helped ? feedback.reflection.allThereHelped : feedback.reflection.complete;
  }
  const met = judgement.points.length - gaps.length;
  if (missing === undefined) return feedback.reflection.notYet[question.kind];
  const contradicted = gaps.filter(({ verdict }) => verdict === "contradicted");
  const against =
    contradicted.length === 0
      ? ""
      : feedback.reflection.contrary(unstopped(clip(contradicted[0]!.text, pointLength)));
  const rest = gaps.filter(({ verdict }) => verdict !== "contradicted");
  const named = nameGaps(rest);
  const left = named === undefined ? "" : feedback.reflection.missing(named, met > 0);
  const praise = met > 0 ? feedback.reflection.some(met, judgement.points.length) : "";
  return `${praise}${against}${left}`.trim();
}

function nameGaps(gaps: readonly PointVerdict[]): string | undefined {
  if (gaps.length === 0) return undefined;
  return feedback.reflection.points(gaps.slice(0, 2).map(({ text }) => unstopped(clip(text, pointLength))));
}

function correctionsOf({ judgement }: ReflectInput): string[] {
  return judgement.misconceptions
    .slice(0, 2)
    .map(({ claim, correction }) => feedback.reflection.belief(unstopped(claim), stopped(correction)));
}

/** From this share of common words on, two texts name the same gap. */
const sameGap = 0.7;

/** "That is the second time": a gap that earlier episodes had as well. */
function repeatOf(missed: readonly string[], episodes: readonly Episode[]): string | undefined {
  for (const text of missed) {
    const wanted = contentStems(text);
    const times = episodes.filter((episode) =>
      episode.missed.some((other) => coverageOf(wanted, new Set(contentStems(other))) >= sameGap),
    ).length;
    if (times > 0) {
      const which = missed.length > 1 ? unstopped(clip(text, pointLength)) : undefined;
      return feedback.reflection.again(times + 1, which);
    }
  }
  return undefined;
}

function nextOf(
  { question, judgement, passages, episodes }: ReflectInput,
  gaps: readonly PointVerdict[],
): string {
  const section = passages[0]?.heading.at(-1);
  const look = section === undefined ? "" : feedback.reflection.where(section);
  if (judgement.misconceptions.length > 0) return `${feedback.reflection.nextBelief}${look}`;
  // No point was named: what is missing is not known.
  if (judgement.unsure !== undefined) return `${feedback.reflection.next.open}${look}`;
  if (gaps.length > 0 && question.kind === "open")
    return `${feedback.reflection.nextPoints(gaps.length)}${look}`;
  if (gaps.length > 0) return `${feedback.reflection.next[question.kind]}${look}`;
  const hadGap = episodes.some(({ missed }) => missed.length > 0);
  return hadGap ? feedback.reflection.filled : feedback.reflection.anotherWording;
}
