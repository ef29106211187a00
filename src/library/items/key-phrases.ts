import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";
import { isHelper, verbOf } from "./verbs.ts";

/** With the whole: more windows of one claim are no more wordings of it, and would pass for a rubric that knows many. */
const MOST = 4;
/** How much of a claim's content its wording may leave out: less would be credited for a mere mention. */
const ENOUGH = 0.6;

/**
 * What people would repeat of a claim: all of it, and every run of three fifths of its content words with the small
 * words between. Fewer words than that name a part of the claim without saying it. Words of `without` don't count.
 */
export function keyPhrases(claim: string, without: string): string[] {
  const own = new Set(analyze(without));
  const words = claim.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’-]|\.(?=\d))*|[,;:()]/gu) ?? [];
  const content = words.flatMap((word, at) => {
    const terms = analyze(word);
    return terms.length === 0 || terms.every((term) => stopTerms.has(term) || own.has(term)) ? [] : [at];
  });
  const needed = Math.max(2, Math.ceil(content.length * ENOUGH));
  const joined = (from: number, to: number) =>
    words
      .slice(from, to + 1)
      .join(" ")
      .replace(/ (?=[,;:)])/g, "")
      .toLowerCase();
  const [first, last] = [content[0], content.at(-1)];
  if (first === undefined || last === undefined) return [];
  // One word of weight does not say a claim: its small words belong to it.
  if (first === last && words.length > 2) return [joined(0, words.length - 1)];
  const runs = content.flatMap((at, index) => {
    const end = content[index + needed - 1];
    return end === undefined ? [] : [joined(at, end)];
  });
  return [...new Set([joined(first, last), ...spread(runs, MOST - 1)])];
}

/** So many of a row, its ends among them. */
function spread(runs: readonly string[], most: number): string[] {
  if (runs.length <= most) return [...runs];
  return Array.from({ length: most }, (_, at) => runs[Math.round((at * (runs.length - 1)) / (most - 1))]!);
}

/** What follows from a fact, behind it: nobody would repeat it who is asked for the fact. */
const consequence =
  /,?\s+(?:(?:and\s)?so\s(?!that\b|called\b)|which\s(?:means|is\swhy|explains)\s|(?:and\s)?(?:thus|hence|therefore)\s)|,\s+(?:which\smakes|making|leading\sto|resulting\sin)\s/i;

/** A claim up to what the text draws from it. */
export function withoutConsequence(claim: string): string {
  const at = consequence.exec(claim)?.index ?? 0;
  const kept = at < 12 ? claim : claim.slice(0, at);
  return kept.replace(/[\s,;:]+$/, "");
}

/** The claims of a definition: cut where a new one begins, at most three, none of a few words only. */
export function clausesOf(meaning: string): string[] {
  // "…, while drones only mate": what is said of something else.
  const parts = withoutConsequence(meaning)
    // The last of a list is no clause of its own.
    .replace(/,\s+(?=(?:and|or)\s([^,;]+)$)/u, (comma, last: string) =>
      last.split(/\s+/).some((word) => isHelper(word) || /^d(?:oes|id)$/.test(verbOf(word)?.helper ?? ""))
        ? comma
        : " ",
    )
    .replace(/,?\s+(?:while|whereas)\s(?!(?:it|they)\s|\p{Ll}+ing\s).+$/u, "")
    .split(
      /;\s+|,\s+(?=(?:and|but|which|where|while|so that|usually|often|without|using|by)\s)|\s+(?=so that\s)/,
    )
    .map((part) => part.trim().replace(/^(?:and|but|which|where|while)\s+/, ""))
    // A new sentence behind a semicolon, with a subject of its own, tells something else.
    .filter((part, index) => part !== "" && (index === 0 || !/^\p{Lu}\p{Ll}/u.test(part)))
    .flatMap(restriction);
  const clauses: string[] = [];
  for (const part of parts) {
    const last = clauses.at(-1);
    if (last !== undefined && (contentOf(part) < 2 || clauses.length === 3)) {
      clauses[clauses.length - 1] = `${last}, ${part}`;
    } else clauses.push(part);
  }
  return clauses;
}

/** "a tuft of capillaries | that filters plasma": what kind of thing it is, and what sets it apart. */
function restriction(part: string): string[] {
  const two = /^(.{8,}?)\s+and\s+(?=(\p{Ll}+)\s)(.+)$/u.exec(part);
  if (two && verbOf(two[2]!)?.helper === "does" && contentOf(two[3]!) >= 2) return [two[1]!, two[3]!];
  const match =
    /^(.+?)\s+(?=(?:that|which|who|whose|where|(?:in|at|by|through|for|from|to|on|over|under|with) which)\s)(.+)$/u.exec(
      part,
    );
  const [, kind = "", rest = ""] = match ?? [];
  const told = rest.replace(/^(?:that|which|who)\s+/, "");
  const plain =
    contentOf(kind) <= 3 && !/\b(?:and|or|between|with|in|of|for|to|by|from)$|\bbetween\b/.test(kind);
  return plain && contentOf(kind) >= 2 && contentOf(told) >= 2 ? [kind, told] : [part];
}

function contentOf(text: string): number {
  return analyze(text).filter((term) => !stopTerms.has(term)).length;
}
