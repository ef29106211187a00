import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";
import { inContext, inPlace } from "./context.ts";
import { itemId, type RankedItem } from "./item.ts";
import { keyPhrases } from "./key-phrases.ts";
import type { Enumeration } from "./material.ts";
import { dangling, refersBack } from "./usable.ts";
import { verbOf } from "./verbs.ts";

const FEWEST = 3;
const MOST = 6;
const MOST_IN_ORDER = 7;
/** A section whose numbered list is a procedure. */
const procedure =
  /\b(?:order|steps|stages|phases|procedure|process|handling|selection|workflow|pipeline|sequence|cycle|algorithm|protocol)\b/i;
/** What items of a procedure begin with beside the verbs of facts. */
const orders =
  /^(?:Press|Click|Enter|Fill|Wait|Plug|Rinse|Turn|Tamp|Lock|Hold|Select|Install|Remove|Check|Call|Ask|Mix|Place|Put|Pour|Wash|Close|Sign|Promote|Point|Log|Type|Save|Go|Clean|Dry|Report|Let|Get|Take)$/;
const nouns =
  "kinds?|types?|forms?|parts?|steps?|stages?|phases?|layers?|components?|elements?|functions?|properties|characteristics|features|factors?|causes?|reasons?|symptoms?|signs|methods?|techniques?|ways|rules?|principles?|conditions?|requirements?|criteria|advantages|disadvantages|benefits|drawbacks|limitations|assumptions|goals?|objectives|responsibilities|duties|categories|classes|groups|levels|branches|members|examples|laws|theories|models|approaches|strategies|tools|resources";
const announces = new RegExp(
  `\\b(?:${nouns}|include|includes|consists? of|comprises?)\\b(?:\\s+\\S+){0,8}:$|\\b(?:are(?: the following| as follows)?|must|shall|should|may|that|which|if|when|unless)(?: not)?:$`,
  "i",
);
/** Words of a lead that say nothing of what is listed. */
const colourless = new RegExp(
  `^(?:${nouns}|valid|possible|available|main|following|several|different|common|two|three|four|five|six|options?|values?|items?|things|list|set)$`,
  "i",
);

/** Whether what stands before a list says of what it is, by itself. */
function isLead(lead: string, steps: boolean): boolean {
  if (lead === "" || dangling.test(lead) || !(tellsOfWhat(lead) || steps)) return false;
  if (lead.length > 160 || (!steps && lead.split(/\s+/).length < 3) || refersBack(lead)) return false;
  return !/\b(?:we|our|you|your|this|these|following code)\b/i.test(lead);
}

/** "The kidney has three tasks:" with its items becomes a question to name them. */
export function fromList(
  { lead: told, items, raw, ordered, counted = false }: Enumeration,
  passage: Passage,
): RankedItem | undefined {
  const heading = passage.heading.at(-1) ?? "";
  const names = items.map(nameOf);
  const imperative = ordered && names.filter((name) => name && isOrder(name)).length > items.length / 2;
  const lead = (told || (imperative ? heading : "")).replace(/\s*\([^()]*\)$/, "");
  const steps =
    ordered &&
    (lead.endsWith(":") ? /^To \p{Ll}/u.test(lead) || imperative : imperative || procedure.test(lead));
  if (items.length < FEWEST || items.length > (steps ? MOST_IN_ORDER : MOST)) return undefined;
  if (!steps && !counted && !announces.test(lead)) return undefined;
  if (!isLead(lead, steps)) return undefined;
  if (names.some((name) => name === undefined) || new Set(names).size < names.length) return undefined;
  const said = lead.replace(/\s*(?:the following|as follows|such as)?\s*:$/i, "");
  const prompt = steps ? askSteps(said, items.length, passage) : askItems(said, items.length);
  const points = items.map((item, index) => {
    const name = names[index]!;
    return { id: `item-${index + 1}`, text: name, weight: 1, accept: acceptOf(name, item, lead) };
  });
  return {
    passage,
    subject: said,
    worth: 0.88,
    fact: `${lead} ${items.join()}`,
    question: {
      id: itemId(passage, said, "open", lead + items.join()),
      kind: "open",
      form: "recall",
      difficulty: 3,
      // What is named as code is named so in one program.
      prompt: raw.every((item) => item.startsWith("`"))
        ? inPlace(passage, prompt, names.join(" "))
        : inContext(passage, prompt, prompt, names.join(" ")),
      points: points.slice(0, MOST),
      misconceptions: [],
      hints: [questions.hints.firstLetters(names.map((name) => name!.charAt(0)))],
      answer: `${said}: ${names.join("; ")}.`,
      ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
    },
  };
}

/** "Fill the tank", "1. Stop the pooler": an item that tells one what to do. */
function isOrder(name: string): boolean {
  const [word = ""] = name.split(/\s+/);
  return /^\p{Lu}/u.test(word) && (verbOf(word)?.helper === "do" || orders.test(word));
}

/** Of a section that is only called "Steps", the document says of what. */
function askSteps(said: string, count: number, { heading, doc }: Passage): string {
  if (/^To\s/.test(said)) return questions.stepsTo(count, said.replace(/^To\s+/, ""));
  const own = said.replace(/^(?:the )?(?:steps|stages|phases|procedure)(?: (?:of|in) |$)/i, "");
  const of = own === "" ? (heading.at(-2) ?? doc) : own;
  return questions.stepsOf(count, of);
}

/** "What must the Tenant do?", or what the lead leaves open. */
function askItems(said: string, count: number): string {
  const duty = /^(.{3,60}?) (must|shall|should|may|can)( not)?$/.exec(said);
  if (!duty) return questions.listItems(count, said);
  const [, who = "", helper = "", not = ""] = duty;
  return questions.duties({ who: who.replace(/^The /, "the "), helper, not, count });
}

/** "The valid options are:" can't be asked away from its place. */
function tellsOfWhat(lead: string): boolean {
  const words = lead.match(/[\p{L}-]+/gu) ?? [];
  return words.some((word) => !colourless.test(word) && analyze(word).some((term) => !stopTerms.has(term)));
}

/** What an item is about: the part before its colon or dash, or all of it when it is short. */
function nameOf(item: string): string | undefined {
  const name = (/^(.{3,60}?)(?:\s*[:–—]\s|\s-\s)/.exec(item)?.[1] ?? item)
    .replace(/(?:[.;,]|;\s(?:or|and))$/, "")
    .trim();
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
