import type { Episode } from "./episode.ts";
import type { Question } from "./question.ts";

const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/** A question shares enough with what was missed when this part of the missed words occurs in it. */
const enough = 0.34;

/**
 * How well a question aims at what the last episode of its objective left out: 1 when it does, in another
 * wording than the one that was asked then; 0 otherwise. Used to prefer questions.
 */
export function aimsAtGap(question: Question, episodes: readonly Episode[]): number {
  const episode = episodes.find(({ missed, misconceptions }) => missed.length + misconceptions.length > 0);
  if (!episode || episode.question === question.id) return 0;
  const asked = words(textOf(question));
  const aims = [...episode.missed, ...episode.misconceptions].some((gap) => {
    const wanted = [...words(gap)];
    const shared = wanted.filter((word) => asked.has(word));
    return wanted.length > 0 && shared.length / wanted.length >= enough;
  });
  return aims ? 1 : 0;
}

function textOf(question: Question): string {
  const points = question.kind === "open" ? question.points.map(({ text }) => text) : [];
  const options = question.kind === "choice" ? question.options.map(({ text }) => text) : [];
  return [question.prompt, question.answer, ...points, ...options].join(" ");
}
