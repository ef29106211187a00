import { dot } from "../vectors/meaning.ts";
import type { AnswerIndex } from "./answer-index.ts";
import type { SoftFeatures } from "./feature-set.ts";
import type { PhraseMatch } from "./phrase-match.ts";
import type { PointTarget, TellingWord } from "./point-target.ts";
import { type SoftPhrase, softFind } from "./soft-match.ts";
import type { Stretch } from "./stretches.ts";

interface Found {
  readonly said: number;
  readonly order: number;
  readonly turned: number;
  readonly meant: number;
  readonly place?: PhraseMatch;
}

export function softFeatures(
  { soft }: PointTarget,
  index: AnswerIndex,
  stretches: readonly Stretch[],
): { features: SoftFeatures; says?: PhraseMatch; contradicts?: PhraseMatch } {
  const find = (phrase: SoftPhrase) => findIn(phrase, index, stretches);
  const accept = soft.accept.map(find);
  const contrary = soft.contrary.map(find);
  const text = find(soft.text);
  const [best, bestContrary] = [bestOf(accept), bestOf(contrary)];
  const near = best?.said ?? 0;
  const against = bestContrary?.said ?? 0;
  const meant = most(accept, "meant");
  const contraryMeant = most(contrary, "meant");
  const { lean, speaks } = leanOf(soft.words, stretches);
  const features: SoftFeatures = {
    near,
    nearSquare: near ** 2,
    nearThree: bestThree(accept, "said"),
    nearText: text.said,
    turned: most(accept, "turned"),
    textTurned: text.turned,
    contrary: against,
    contraryThree: bestThree(contrary, "said"),
    contraryTurned: most(contrary, "turned"),
    meant,
    meantThree: bestThree(accept, "meant"),
    meantText: text.meant,
    contraryMeant,
    contraryMeantThree: bestThree(contrary, "meant"),
    orderly: best?.order ?? 0.5,
    contraryOrderly: bestContrary?.order ?? 0.5,
    lean,
    leanUp: Math.max(0, lean),
    speaks,
    nearMeant: near * meant,
    contraryNearMeant: against * contraryMeant,
    apart: (near - against) * near,
    hasContrary: contrary.length > 0 ? 1 : 0,
  };
  const says = best?.place ?? text.place;
  const contradicts = bestContrary?.place;
  return { features, ...(says ? { says } : {}), ...(contradicts ? { contradicts } : {}) };
}

const most = (found: readonly Found[], of: "turned" | "meant"): number =>
  found.reduce((best, own) => Math.max(best, own[of]), 0);

function bestOf(found: readonly Found[]): Found | undefined {
  let best: Found | undefined;
  for (const own of found) if (own.said > (best?.said ?? 0)) best = own;
  return best;
}

function bestThree(found: readonly Found[], of: "said" | "meant"): number {
  const three = found
    .map((own) => own[of])
    .sort((a, b) => b - a)
    .slice(0, 3);
  return three.length === 0 ? 0 : three.reduce((sum, value) => sum + value, 0) / three.length;
}

function findIn(phrase: SoftPhrase, index: AnswerIndex, stretches: readonly Stretch[]): Found {
  let [said, turned, meant, order] = [0, 0, 0, 0.5];
  let place: PhraseMatch | undefined;
  for (const stretch of stretches) {
    meant = Math.max(meant, dot(stretch.meaning, phrase.meaning));
    const found = softFind(phrase, stretch, index);
    if (found.denied) turned = Math.max(turned, found.coverage);
    else if (found.coverage > said) {
      said = found.coverage;
      order = found.order;
      if (found.from !== -1) place = { coverage: said, from: found.from, to: found.to };
    }
  }
  return { said, turned, meant, order, ...(place ? { place } : {}) };
}

/** The lean of the words in the stretch that speaks of the claim or its opposite most. */
function leanOf(
  words: readonly TellingWord[],
  stretches: readonly Stretch[],
): { lean: number; speaks: number } {
  let best = { lean: 0, speaks: 0 };
  for (const { best: likeness } of stretches) {
    let [lean, speaks] = [0, 0];
    for (const { place, share, lean: own } of words) {
      const value = likeness[place]!;
      lean += value * own;
      speaks += Math.abs(value) * share;
    }
    if (speaks > best.speaks) best = { lean, speaks };
  }
  return best;
}
