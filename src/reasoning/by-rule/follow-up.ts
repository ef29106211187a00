import type { PointVerdict } from "../../domain/grade.ts";
import type { OpenQuestion, Question } from "../../domain/question.ts";
import { feedback } from "../../messages/feedback.ts";
import type { FollowUpInput } from "../../ports/reasoner.ts";
import { contentStems, coverageOf } from "./text/content.ts";
import { leaksKey } from "./text/leak.ts";
import { clip, stopped, unstopped } from "./text/wording.ts";

const namedLength = 110;

/** One question aimed at what is missing; names what was right, and tells nothing of the rest. */
export function followUpByRule({ question, open, met, ungraded }: FollowUpInput): string {
  const aim = aimOf(question, open[0]);
  if (ungraded) {
    const about = aim === undefined ? "" : feedback.followUp.lookFor(asksSomething(aim) ? aim : stopped(aim));
    return `${feedback.followUp.ungraded}${about}`;
  }
  const right = rightSoFar(question, met);
  const opening = `${right}${feedback.followUp.missing(open.length)}`;
  if (aim === undefined) return `${opening} ${feedback.followUp.whatElse}`;
  return asksSomething(aim) ? `${opening} ${aim}` : `${opening} ${stopped(aim)} ${feedback.followUp.whatAdd}`;
}

const asksSomething = (text: string) => text.trimEnd().endsWith("?");

function rightSoFar(question: Question, met: readonly PointVerdict[]): string {
  if (question.kind !== "open") return "";
  if (met.length === 0) return feedback.followUp.goodDirection;
  const names = met.slice(0, 2).map(({ text }) => unstopped(clip(text, namedLength)));
  return feedback.followUp.have(names);
}

/** The hint that is nearest to the point and does not tell it; else the part of the prompt that it belongs to. */
function aimOf(question: Question, point: PointVerdict | undefined): string | undefined {
  if (question.kind !== "open" || !point) return question.hints[0];
  const own = question.points.find(({ id }) => id === point.id);
  const wanted = new Set([...contentStems(point.text), ...(own?.accept ?? []).flatMap(contentStems)]);
  const others = question.points
    .filter(({ id }) => id !== point.id)
    .flatMap(({ text, accept }) => contentStems([text, ...accept].join(" . ")));
  const candidates = question.hints
    .filter((hint) => !leaksOpen(hint, question, point.id))
    .map((hint, index) => ({ hint, score: nearness(hint, wanted, new Set(others)) - index / 100 }))
    .sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (best && best.score > 0) return best.hint;
  return partOfPrompt(question, wanted) ?? best?.hint;
}

/** Shared words count for the point, words of the other points against it. */
function nearness(hint: string, wanted: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const stems = new Set(contentStems(hint));
  const only = [...stems].filter((stem) => wanted.has(stem) && !others.has(stem)).length;
  const both = [...stems].filter((stem) => wanted.has(stem) && others.has(stem)).length;
  const against = [...stems].filter((stem) => !wanted.has(stem) && others.has(stem)).length;
  return only + both / 4 - against / 2;
}

function leaksOpen(text: string, question: OpenQuestion, id: string): boolean {
  return leaksKey(text, { ...question, points: question.points.filter((point) => point.id === id) });
}

/** Of a prompt with several questions, the one that the point belongs to. */
function partOfPrompt({ prompt }: OpenQuestion, wanted: ReadonlySet<string>): string | undefined {
  const parts = prompt.split(/(?<=[.?!;])\s+|,\s+and\s+/).filter((part) => part.length > 20);
  if (parts.length < 2) return undefined;
  const scored = parts
    .map((part) => ({ part, score: coverageOf(contentStems(part), wanted) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || !second || first.score <= second.score) return undefined;
  return feedback.followUp.lookAt(stopped(first.part.replace(/[.?;]+$/, "")));
}
