import type { Episode } from "../../domain/episode.ts";
import type { PointVerdict } from "../../domain/grade.ts";
import type { Question } from "../../domain/question.ts";
import type { ReflectInput, Reflection } from "../../ports/reasoner.ts";
import { contentStems, coverageOf } from "./text/content.ts";
import { clip, listed, ordinal, stopped, unstopped } from "./text/wording.ts";

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
    return missing === undefined
      ? "Not knowing is a fine place to start."
      : `Not knowing is a fine place to start. The core of it: ${missing}.`;
  if (judgement.unsure !== undefined)
    return "I could not tell whether this was right, so it counts neither way. Compare it with the full answer.";
  if (gaps.length === 0) {
    if (judgement.misconceptions.length > 0) return "All points are there.";
    return input.helped
      ? "With what you added all points are there; it stays partly right because it took two goes."
      : "That was complete.";
  }
  const met = judgement.points.length - gaps.length;
  if (missing === undefined) return `That was not it yet; see ${howItComes[question.kind]}.`;
  const contradicted = gaps.filter(({ verdict }) => verdict === "contradicted");
  const against =
    contradicted.length === 0
      ? ""
      : ` You said the opposite of this: ${unstopped(clip(contradicted[0]!.text, pointLength))}.`;
  const rest = gaps.filter(({ verdict }) => verdict !== "contradicted");
  const left = rest.length === 0 ? "" : ` ${met > 0 ? "Still missing" : "Missing"}: ${nameGaps(rest)}.`;
  const praise = met > 0 ? `${met} of ${judgement.points.length} points are there.` : "";
  return `${praise}${against}${left}`.trim();
}

const howItComes: Record<Question["kind"], string> = {
  open: "the full answer",
  choice: "why in the full answer",
  numeric: "how the result comes about",
  cloze: "what belongs in the gap",
};
const workOn: Record<Question["kind"], string> = {
  open: "say the full answer aloud in your own words, once",
  choice: "say in your own words why the right option is right",
  numeric: "work through the full answer once by hand",
  cloze: "say the sentence aloud once, with the gap filled",
};

function nameGaps(gaps: readonly PointVerdict[]): string | undefined {
  if (gaps.length === 0) return undefined;
  return listed(gaps.slice(0, 2).map(({ text }) => unstopped(clip(text, pointLength))));
}

function correctionsOf({ judgement }: ReflectInput): string[] {
  return judgement.misconceptions
    .slice(0, 2)
    .map(({ claim, correction }) => `One belief to drop: "${unstopped(claim)}". ${stopped(correction)}`);
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
      const which = missed.length > 1 ? `"${unstopped(clip(text, pointLength))}"` : "this";
      return `It is the ${ordinal(times + 1)} time that ${which} was missing, so I'll come back to it.`;
    }
  }
  return undefined;
}

function nextOf(
  { question, judgement, passages, episodes }: ReflectInput,
  gaps: readonly PointVerdict[],
): string {
  const section = passages[0]?.heading.at(-1);
  const look = section === undefined ? "" : ` It is in "${section}".`;
  if (judgement.misconceptions.length > 0)
    return `Next: put in your own words what is wrong with that belief.${look}`;
  // No point was named: what is missing is not known.
  if (judgement.unsure !== undefined)
    return `Next: say the full answer aloud in your own words, once.${look}`;
  if (gaps.length > 0 && question.kind === "open") {
    const [point, it] = gaps.length === 1 ? ["that point", "it"] : ["these points", "them"];
    return `Next: say ${point} aloud in your own words, then meet ${it} in another question.${look}`;
  }
  if (gaps.length > 0) return `Next: ${workOn[question.kind]}.${look}`;
  const hadGap = episodes.some(({ missed }) => missed.length > 0);
  return hadGap
    ? "What was missing last time is there now."
    : "Next time you get it in another wording, so that it is the idea that sticks.";
}
