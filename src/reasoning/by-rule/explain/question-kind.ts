import { contentStems } from "../text/content.ts";

/** What a question is after, as far as its form shows. */
export type AskedKind = "definition" | "reason" | "way" | "difference" | "other";

export function asksFor(query: string): AskedKind {
  const text = query.toLowerCase();
  if (/\bdiffer\w*|\bversus\b|\bvs\b|\bcompare\w*|\bbetter\b/.test(text)) return "difference";
  if (/\bwhy\b|\breason\b|\bwhat for\b|\bcause/.test(text)) return "reason";
  if (/\bwhat(?:'s| is| are| does .* mean)\b|\bdefine\b|\bdefinition\b|\bmeaning\b|\bwho\b/.test(text))
    return "definition";
  if (/\bhow\b/.test(text)) return "way";
  return "other";
}

const shapes: Record<Exclude<AskedKind, "other" | "definition">, RegExp> = {
  reason:
    /\b(?:because|since|so that|therefore|hence|otherwise|to (?:avoid|prevent|keep|make)|causes?|leads? to)\b/i,
  way: /\b(?:first|then|by \w+ing|step|each|compute|take|multiply|add|run|uses?)\b/i,
  difference: /\b(?:but|while|whereas|unlike|instead|rather than|than|both|only|other)\b/i,
};

/** Whether a sentence has the form of an answer of this kind: "X is …" for a definition, "because" for a reason. */
export function answersAs(kind: AskedKind, sentence: string, wanted: ReadonlySet<string>): boolean {
  if (kind === "other") return false;
  if (kind !== "definition") return shapes[kind].test(sentence);
  const copula = /\b(?:is|are|means?|refers? to|denotes?|describes?|turns?|stands for)\b/i.exec(sentence);
  if (!copula || copula.index > 60) return false;
  return contentStems(sentence.slice(0, copula.index)).some((stem) => wanted.has(stem));
}
