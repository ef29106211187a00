import type { Passage } from "../../domain/passage.ts";
import { choiceItem } from "./choice.ts";
import { inSection } from "./context.ts";
import { givesAway } from "./giveaway.ts";
import { plainText, sentencesOf } from "./inline.ts";
import type { RankedItem } from "./item.ts";
import type { Enumeration } from "./material.ts";

const labelled = /^(.{2,40}?)(?:\s+\([^)]*\))?(?::\s+|\s+[–—]\s+|\s-\s)(.{15,})$/su;
const MOST = 3;

/** A list of things with what each is or does: which of them a description is of. */
export function fromLabels({ raw }: Enumeration, passage: Passage): RankedItem[] {
  const found = raw.flatMap((item) => {
    const match = labelled.exec(plainText(item));
    const [, label = "", rest = ""] = match ?? [];
    const said = sentencesOf(rest)[0]?.text.replace(/[.;]$/, "") ?? "";
    return match ? [{ label: label.replace(/:$/, ""), said }] : [];
  });
  if (found.length < 3 || found.length < raw.length) return [];
  const labels = found.map(({ label }) => label);
  return found
    .filter(({ label, said }) => isLabel(label) && tells(said, labels))
    .flatMap(
      ({ label, said }) =>
        choiceItem({
          passage,
          subject: label,
          prompt: inSection(passage, `Which of these does this belong to? “${said}”`),
          right: label,
          others: labels.filter((other) => isLabel(other) && other !== label),
          answer: `${label}: ${said}.`,
          fact: `${label}: ${said}`,
          worth: 0.8,
        }) ?? [],
    )
    .slice(0, MOST);
}

function isLabel(label: string): boolean {
  return label.split(/\s+/).length <= 4 && /^[\p{L}`]/u.test(label) && !/[?!]/.test(label);
}

/** Whole, and without the name of any of the labels. */
function tells(said: string, labels: readonly string[]): boolean {
  const words = said.split(/\s+/).length;
  if (/[()[\]{}<>_=`|]|:$/.test(said)) return false;
  if (words < 4 || words > 28 || /\b(?:see|above|below|this|these|also|same|its?)\b/i.test(said.slice(0, 30)))
    return false;
  const own = new Set(said.toLowerCase().match(/[\p{L}\p{N}+#-]+/gu));
  return !labels.some(
    (label) =>
      givesAway(said, label) ||
      label
        .toLowerCase()
        .split(/\s+/)
        .some((word) => own.has(word)),
  );
}
