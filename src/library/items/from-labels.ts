import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import { choiceItem } from "./choice.ts";
import { inPlace } from "./context.ts";
import { givesAway } from "./giveaway.ts";
import { plainText, sentencesOf } from "./inline.ts";
import type { RankedItem } from "./item.ts";
import type { Enumeration } from "./material.ts";
import { dangling, isCommonplace, isVerb } from "./usable.ts";
import { verbOf } from "./verbs.ts";

const labelled = /^(.{1,40}?)(?:\s+\([^)]*\))?(?::\s+|\s+[–—=]\s+|\s-\s)(.{12,})$/su;
const MOST = 4;

interface Labelled {
  readonly label: string;
  readonly said: string;
}

/** With what tells whether labels are of one form: the mark behind them, and whether they are code. */
interface Marked extends Labelled {
  readonly mark: string;
  readonly code: boolean;
}

/** A list of things with what each is or does: which of them a description is of. */
export function fromLabels({ raw, lead }: Enumeration, passage: Passage): RankedItem[] {
  const found = raw.flatMap((item) => {
    const match = labelled.exec(plainText(item));
    const [, label = "", rest = ""] = match ?? [];
    const said = sentencesOf(rest)[0]?.text.replace(/[.;]$/, "") ?? "";
    const mark =
      /^[\s*_]*(?:\([^)]*\))?[\s*_]*([:–—=-])/.exec(plainText(item).slice(label.length))?.[1] ?? "";
    return match ? [{ label: label.replace(/:$/, ""), said, mark, code: item.trim().startsWith("`") }] : [];
  });
  const kept = found.filter(({ label, said }) => isLabel(label) && !isCommonplace(label) && !isScrap(said));
  if (
    /\b(?:why|features?|highlights|projects|credits|links|resources|authors|contributors)\b/i.test(
      passage.heading.at(-1) ?? "",
    )
  )
    return [];
  if (kept.length < 3 || found.length < raw.length * 0.7 || !areAlike(kept)) return [];
  const labels = kept.map(({ label }) => label);
  return kept
    .filter(({ said }) => tells(said, labels))
    .flatMap(({ label, said }) => ask({ label, said }, { labels, lead, passage }) ?? [])
    .slice(0, MOST);
}

function ask(
  { label, said }: Labelled,
  { labels, lead, passage }: { labels: readonly string[]; lead: string; passage: Passage },
): RankedItem | undefined {
  const leads = lead.replace(/(?:\s+(?:is|are))?\s*:$/, "");
  // What stands above the list tells what its things are.
  const led =
    leads !== "" &&
    leads.length <= 70 &&
    !/[=[\]{}<>]/.test(leads) &&
    !dangling.test(leads) &&
    !passage.heading.includes(leads) &&
    !givesAway(leads, label);
  return choiceItem({
    passage,
    subject: label,
    prompt: inPlace(passage, questions.whichLabel(led ? leads : undefined, said), label),
    right: label,
    others: labels.filter((other) => other !== label),
    answer: `${label}: ${said}.`,
    fact: `${label}: ${said}`,
    worth: 0.8,
  });
}

function isLabel(label: string): boolean {
  if (label.split("(").length !== label.split(")").length) return false;
  if (/[?!,“”"]/.test(label) || label.split(/\s+/).length > 4) return false;
  // "Pinatubo 1991 forecast worked" tells something: it names nothing.
  const [, ...behind] = label.split(/\s+/);
  return !behind.some((word) => /^(?:worked|is|are|was|were|has|have|can|not|with|without)$/.test(word));
}

/** What a product says of itself is no name of a thing. */
const praise =
  /^(?:user[- ])?(?:\p{L}+(?:able|ible|ful|ive|ified|less|weight)|simple|fast|small|tiny|easy|smart|robust|secure|modern|friendly|minimal|powerful|promised|typed|tested|portable|accurate|free)$/iu;

/** Names of one form: none with a capital among others without, none much longer, all code or none. */
function areAlike(found: readonly Marked[]): boolean {
  const some = (test: (one: Marked) => boolean) => {
    const count = found.filter(test).length;
    return count > 0 && count < found.length;
  };
  const words = found.map(({ label }) => label.split(/\s+/).length);
  return !(
    some(({ code }) => code) ||
    found.filter(({ label }) => praise.test(label)).length * 2 >= found.length ||
    some(({ mark }) => mark !== found[0]!.mark) ||
    (!found[0]!.code && some(({ label }) => /^\p{Lu}/u.test(label))) ||
    some(({ label }) => !/\p{L}/u.test(label)) ||
    some(({ label, said }) => /^(?:an?|the) /.test(said) && isVerb(label)) ||
    Math.max(...words) - Math.min(...words) > 2
  );
}

/** Whole, and without the name of any of the labels. */
function tells(said: string, labels: readonly string[]): boolean {
  const words = said.split(/\s+/).length;
  if (/[()[\]{}<>_=`|]|:$|^\p{L}+:\s/u.test(said)) return false;
  if (
    words < 3 ||
    words > 28 ||
    /\b(?:see|above|below|this|these|also|same|its?|the (?:latter|former|other))\b/i.test(said.slice(0, 30))
  )
    return false;
  if (/\b(?:the opposite|by|until|before) \S{0,12}$|^(?:yes|no|none|todo)\b/i.test(said)) return false;
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

/** What joins words to a phrase that says something. */
const joining =
  /\b(?:an?|the|of|to|for|with|without|in|on|at|by|from|into|that|which|who|where|when|before|after|if|how|what|than|between|against|over|under|through|during|until|as|not|no|is|are|can|may|must)\b/i;

/** "Shoulders, neck, stretch", "hiss 8–12–16 counts", "chord, move one voice": exercises and catchwords. */
function isScrap(said: string): boolean {
  if (/\d\s?[–-]\s?\d/.test(said)) return true;
  const [first = "", ...parts] = said.split(/,\s+/);
  const told = said.split(/\s+/).some((word, at) => at < 6 && verbOf(word)?.helper === "does");
  if (!joining.test(said) && !told) return true;
  // A bare noun and what to do with it.
  return parts.length > 0 && first.split(/\s+/).length === 1 && !told && !joining.test(parts[0]!);
}
