import type { TellingWord } from "./point-target.ts";
import type { Target } from "./target.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the claim's own sentence counts beside its phrasings. */
const textShare = 0.3;
/** Keeps a word that is in a single phrasing from deciding alone. */
const smooth = 0.15;

/** Which words speak for a claim and which for its opposite, by the share of each side's phrasings that have them. */
export function tellingWords(
  claim: { readonly text: Target; readonly accept: readonly Target[]; readonly contrary: readonly Target[] },
  { places }: Vocabulary,
): readonly TellingWord[] {
  const { text, accept, contrary } = claim;
  const weights = new Map(
    [...accept, text, ...contrary].flatMap(({ terms }) =>
      terms.map(({ stem, weight }) => [stem, weight] as const),
    ),
  );
  const side = sharesIn(accept);
  for (const { stem } of text.terms) side.set(stem, (side.get(stem) ?? 0) + textShare);
  const other = sharesIn(contrary);
  return [...weights].map(([stem, weight]) => {
    const [own, against] = [side.get(stem) ?? 0, other.get(stem) ?? 0];
    return {
      place: places.get(stem)!,
      share: weight * Math.max(own, against),
      lean: weight * Math.log((own + smooth) / (against + smooth)),
    };
  });
}

function sharesIn(phrases: readonly Target[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { terms } of phrases)
    for (const { stem } of terms) shares.set(stem, (shares.get(stem) ?? 0) + 1 / phrases.length);
  return shares;
}
