import type { Passage } from "../../domain/passage.ts";
import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";
import { itemId, placeOf, type RankedItem } from "./item.ts";
import { keyPhrases } from "./key-phrases.ts";
import type { Enumeration } from "./material.ts";
import { dangling, refersBack } from "./usable.ts";

const FEWEST = 3;
const MOST = 6;
const MOST_IN_ORDER = 7;
/** A section whose numbered list is a procedure. */
const procedure =
  /\b(?:order|steps|stages|phases|procedure|process|handling|selection|workflow|pipeline|sequence|cycle|algorithm|protocol)\b/i;
const nouns =
  "kinds?|types?|forms?|parts?|steps?|stages?|phases?|layers?|components?|elements?|functions?|properties|characteristics|features|factors?|causes?|reasons?|symptoms?|signs|methods?|techniques?|ways|rules?|principles?|conditions?|requirements?|criteria|advantages|disadvantages|benefits|drawbacks|limitations|assumptions|goals?|objectives|responsibilities|duties|categories|classes|groups|levels|branches|members|examples|laws|theories|models|approaches|strategies|tools|resources";
const announces = new RegExp(
  `\\b(?:${nouns}|include|includes|consists? of|comprises?)\\b(?:\\s+\\S+){0,8}:$|\\bare(?: the following| as follows)?:$`,
  "i",
);
/** Words of a lead that say nothing of what is listed. */
const colourless = new RegExp(
  `^(?:${nouns}|valid|possible|available|main|following|several|different|common|two|three|four|five|six|options?|values?|items?|things|list|set)$`,
  "i",
);

/** "The kidney has three tasks:" with its items becomes a question to name them. */
export function fromList(
  { lead: told, items, ordered }: Enumeration,
  passage: Passage,
): RankedItem | undefined {
  const lead = told.replace(/\s*\([^()]*\)$/, "");
  const names = items.map(nameOf);
  const steps = ordered && (lead.endsWith(":") ? /^To \p{Ll}/u.test(lead) : procedure.test(lead));
  if (items.length < FEWEST || items.length > (steps ? MOST_IN_ORDER : MOST)) return undefined;
  if (!steps && !announces.test(lead)) return undefined;
  if (dangling.test(lead) || !tellsOfWhat(lead)) return undefined;
  if (
    lead.length > 160 ||
    (!steps && lead.split(/\s+/).length < 3) ||
    refersBack(lead) ||
    /\b(?:we|our|you|your|this|these|following code)\b/i.test(lead)
  ) {
    return undefined;
  }
  if (names.some((name) => name === undefined) || new Set(names).size < names.length) return undefined;
  const points = items.map((item, index) => {
    const name = names[index]!;
    return { id: `item-${index + 1}`, text: name, weight: 1, accept: acceptOf(name, item, lead) };
  });
  const said = lead.replace(/\s*(?:the following|as follows|such as)?\s*:$/i, "");
  const place = placeOf(passage);
  const asked = steps
    ? `Name the ${items.length} steps ${stepsOf(said)}, in their order ${place}.`
    : `Name the ${items.length} items of this list ${place}: “${said} …”`;
  return {
    passage,
    subject: said,
    worth: 0.8,
    question: {
      id: itemId(passage, said, "open", lead + items.join()),
      kind: "open",
      form: "recall",
      difficulty: 3,
      prompt: asked,
      points,
      misconceptions: [],
      hints: [`The first letters are ${names.map((name) => `“${name!.charAt(0)}”`).join(", ")}.`],
      answer: `${said}: ${names.join("; ")}.`,
      ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
    },
  };
}

/** "of “a test”", or "to report an absence". */
function stepsOf(said: string): string {
  if (/^To\s/.test(said)) return `t${said.slice(1)}`;
  return `of “${said.replace(/^(?:the )?(?:steps|stages|phases) (?:of|in) /i, "")}”`;
}

/** "The valid options are:" can't be asked away from its place. */
function tellsOfWhat(lead: string): boolean {
  const words = lead.match(/[\p{L}-]+/gu) ?? [];
  return words.some((word) => !colourless.test(word) && analyze(word).some((term) => !stopTerms.has(term)));
}

/** What an item is about: the part before its colon or dash, or all of it when it is short. */
function nameOf(item: string): string | undefined {
  const name = (/^(.{3,60}?)(?:\s*[:–—]\s|\s-\s)/.exec(item)?.[1] ?? item).replace(/[.;,]$/, "").trim();
  const words = name.split(/\s+/).length;
  return words >= 1 && words <= 10 && /\p{L}{2}/u.test(name) ? name : undefined;
}

function acceptOf(name: string, item: string, lead: string): string[] {
  const whole = name.replace(/\s*\([^)]*\)/g, "").toLowerCase();
  const phrases = name.split(/\s+/).length > 3 ? keyPhrases(name, lead) : [];
  return [
    ...new Set([whole, ...phrases, ...(item.length < 40 ? [item.toLowerCase().replace(/[.;,]$/, "")] : [])]),
  ];
}
