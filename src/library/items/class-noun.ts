/** Ends the name of a class: what follows restricts it ("a deposit | made up of …"). */
const restriction =
  /^(?:of|that|which|who|whom|whose|where|when|in|on|at|by|for|to|with|between|from|used|made|without|at|over|under|within|among|against|after|during|through|into|above|how|whether|consisting|composed|due|involving|containing|showing|held|built|given|paid|set|stacked|caused|and|or)$/;
const article = /^(?:an?|the|any|all|one|every|each)\s+/i;
/** Praise and vagueness: such a noun says nothing of what a thing is. */
const empty =
  /^(?:feature|strength|weakness|hallmark|cornerstone|heart|core|key|highlight|basis|period|reason|topic|goal|tool|choice|option|success|failure|problem|thing|one|kind|type|sort|part|concern|favou?rite|alternative|solution|answer|remedy|source|example|instance|parent|child|default|winner|loser|better|subject)s?$/i;

/** What a definition says its term is, and whether it tells it from others of that class. */
export interface ClassNoun {
  /** "deposit" in "a wind-blown deposit made up of …". */
  readonly noun: string;
  /** What follows the noun. */
  readonly rest: string;
}

/** The class of "a sustained note, usually in the bass, …"; undefined when it names none, or does not narrow it down. */
export function classNoun(meaning: string): ClassNoun | undefined {
  const words = meaning.replace(article, "").split(/\s+/);
  const end = words.findIndex((word, at) => at > 0 && endsClass(words, at, word));
  if (end < 1 || end > 5) return undefined;
  const phrase = words.slice(0, end);
  const noun = phrase
    .at(-1)!
    .replace(/[,:;]$/, "")
    .toLowerCase();
  const superlative = phrase.some(
    (word) =>
      /^(?:\p{Ll}{3,}est|most|least)$/u.test(word) && !/(?:for|inter|requ|harv|prot|cont)est$/.test(word),
  );
  // "An AS announces a prefix that …" tells a story.
  const clause = phrase.some((word) => /^(?:an?|the|is|are|was|were|may|can)$/i.test(word));
  if (empty.test(noun) || superlative || clause || /^\d/.test(noun)) return undefined;
  const rest = words.slice(end).join(" ");
  // "An independent bank, a governor who …" is a list of things.
  if (/[,]$/.test(phrase.at(-1)!) && /^(?:and|but|or|an?|no)\b/.test(rest)) return undefined;
  if (/^(?:in|for|at|on|of|to)\s(?:most|many|some|all|this|such)\b/.test(rest)) return undefined;
  return rest.split(" ").length < 2 ? undefined : { noun, rest };
}

function endsClass(words: readonly string[], at: number, word: string): boolean {
  if (/[,:;]$/.test(words[at - 1]!)) return true;
  // "The time it takes for …".
  if (/^(?:it|they|one)$/.test(word) && /^(?:takes?|needs?|makes?|costs?)$/.test(words[at + 1] ?? ""))
    return true;
  if (restriction.test(word)) return !/^(?:and|or)$/.test(word) || words[at + 1] === undefined;
  // "installed in", but not the "sustained" of "a sustained note".
  return /(?:ed|ing|wn)$/.test(word) && restriction.test(words[at + 1] ?? "");
}

/** Classes that are so near to one another that their members can be mixed up. */
const families = [
  "view position theory claim doctrine thesis principle idea belief school movement",
  "condition state disorder disease syndrome reaction illness infection",
  "process procedure method technique operation act protocol algorithm strategy conversion change decomposition improvement",
  "measure ratio rate fraction share number amount volume quantity proportion percentage probability content degree extent time distance difference",
  "person party body organisation organization institution company authority",
  "substance molecule protein compound enzyme drug hormone solid polymer mineral rock deposit",
  "device machine instrument pump apparatus circuit component",
  "chord note tone interval",
  "theme passage section phrase return repeat part",
  "form structure",
  "document file record contract agreement statement analysis report",
  "set group collection class family system network series sequence structure",
  "error anomaly read overwriting update situation row",
  "right duty interest obligation claim licence license remedy",
].map((family) => family.split(" "));

/** Whether two classes are the same or near. */
export function alikeClasses(a: string, b: string): boolean {
  const [one, other] = [singular(a), singular(b)];
  return one === other || families.some((family) => family.includes(one) && family.includes(other));
}

function singular(noun: string): string {
  return noun.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}
