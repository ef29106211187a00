import type { PointVerdict } from "../../../domain/grade.ts";
import { scoreOf, verdictOf } from "../../../domain/grade.ts";
import { grading } from "../../../messages/grading.ts";
import type { AnswerBelief } from "./answer-belief.ts";
import { type JudgedPoint, likeliest, type Option, optionsOf } from "./likely.ts";
import type { Show } from "./showing.ts";

/** With more points than this each is judged for itself. */
const mostPoints = 6;

type Choose = (options: readonly (readonly Option[])[]) => readonly Option[];

/** Each point by itself. */
export function mostLikely(judged: readonly JudgedPoint[], show: Show): readonly PointVerdict[] {
  return shown(judged, show, (options) => options.map(likeliest));
}

/** The likeliest verdicts on the points that come to the wanted verdict on the answer; each by itself when none do. */
export function assign(
  judged: readonly JudgedPoint[],
  wanted: keyof AnswerBelief,
  show: Show,
): readonly PointVerdict[] {
  const plain = (kinds: readonly Option[]) =>
    judged.map(({ weight }, at) => ({ id: "", text: "", weight, verdict: kinds[at]!.verdict }));
  return shown(judged, show, (options) => {
    let best = options.map(likeliest);
    let top = -1;
    if (judged.length > mostPoints) return best;
    for (const kinds of combinations(options)) {
      const share = kinds.reduce((product, own) => product * own.share, 1);
      if (share <= top) continue;
      const points = plain(kinds);
      if (verdictOf(scoreOf(points), points) === wanted) [best, top] = [kinds, share];
    }
    return best;
  });
}

function* combinations(options: readonly (readonly Option[])[], at = 0): Generator<Option[]> {
  if (at === options.length) yield [];
  else for (const rest of combinations(options, at + 1)) for (const own of options[at]!) yield [own, ...rest];
}

/** The chosen verdicts with their quotes. What no words show by themselves is not told, and the rest is chosen anew. */
function shown(judged: readonly JudgedPoint[], show: Show, choose: Choose): readonly PointVerdict[] {
  const options = judged.map(optionsOf);
  for (;;) {
    const chosen = choose(options);
    const quotes = chosen.map(({ verdict }, at) => (verdict === "missed" ? "" : show(judged[at]!, verdict)));
    const bare = quotes.indexOf(undefined);
    if (bare === -1) return judged.map((own, at) => tell(own, chosen[at]!, quotes[at]!));
    options[bare] = without(options[bare]!, chosen[bare]!.verdict === "contradicted");
  }
}

/** The options without contradiction, or without credit; what was taken for it counts as missed. */
function without(options: readonly Option[], contradiction: boolean): Option[] {
  const rest = options.filter(
    ({ verdict }) => verdict === "missed" || (verdict === "contradicted") !== contradiction,
  );
  const freed =
    options.find(({ verdict }) => verdict === (contradiction ? "contradicted" : "met"))?.share ?? 0;
  return rest.map((own) => (own.verdict === "missed" ? { ...own, share: own.share + freed } : own));
}

function tell({ point, outOfOrder }: JudgedPoint, { verdict }: Option, quote: string): PointVerdict {
  const { id, text, weight } = point;
  const base = { id, text, weight, verdict };
  switch (verdict) {
    case "met":
      return { ...base, quote };
    case "partly":
      return { ...base, quote, missing: outOfOrder ?? grading.missing.only(text) };
    case "contradicted":
      return { ...base, quote, missing: grading.missing.contrary(text) };
    case "missed":
      return { ...base, missing: text };
  }
}
