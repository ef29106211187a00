import type { Classification, IntentLabel } from "../../domain/intent.ts";
import type { ClassifyInput } from "../../ports/reasoner.ts";
import { classifyByRule } from "./classify/classify.ts";
import { keyEvidence } from "./classify/key-evidence.ts";
import { readMessage } from "./classify/message.ts";
import { isPolar } from "./text/polar.ts";

const polite = "(?:please|ok(?:ay)?|and|so|just|hm+|well|oh|sorry|wait|no|yes|yeah|yep),? ";
const ask =
  "(?:can|could|would) (?:you|we|i)(?: please)? |let ?us |lets |i (?:want|would like|need|get) |may i ";
const end = "(?: please| now| then| thanks| first)*[.!?]*$";
const whole = (body: string) => new RegExp(`^(?:${polite})*(?:${ask})?(?:${body})${end}`);

/** Another of what came last. */
const oneMore = whole(
  "(?:give me |show me |get |have |try )?(?:(?:just )?(?:one|a little|a bit|some|any) more|more|another(?: one)?|again|go on|continue|keep going|next one|what else|anything else)",
);
/** Once more what was taught: the words themselves name no subject. */
const onceMore = whole(
  "(?:(?:go|run|get|look) (?:over|through|at|back to) (?:that|this|it)(?: one| part)?|(?:explain|repeat|review|revisit|(?:say|tell me|show me) (?:that|this|it) again) ?(?:that|this|it)?|(?:tell|teach|show) me more(?: about (?:that|this|it))?|say more|(?:explain|tell me) more|elaborate|once more)(?: again| once more| one more time| in more detail| in other words| more slowly)*",
);
const further = /\bmore\b(?! (?:time|slowly))|\belaborate\b/;
/** Says neither what nor why. */
const empty = whole(
  "(?:yes|yeah|yep|yup|no|nope|nah|maybe|perhaps|possibly|probably|(?:well )?(?:it|that)? ?(?:all )?(?:really )?depends|sort of|kind of|somewhat|not really|i (?:think|guess|suppose) (?:so|not))",
);
const yes = whole(
  "(?:yes|yeah|yep|yup|ja|si|sure|correct|right|exactly|it is|that is it|(?:that|it) (?:is|was) my answer)",
);
const no = whole("(?:no|nope|nah|nein|it is not|it was not|that was not it|not (?:yet|really))");
/** Was not understood. */
const what = whole(
  "(?:what|huh|pardon(?: me)?|eh|come again|i do not get it|i do not understand(?: (?:it|this|that|the question))?|\\?+|say what|what is that supposed to mean)",
);
/** To "what would you add?". */
const nothingToAdd = whole(
  "(?:no|nope|nah|nothing(?: else| more| to add)?|no more|nothing comes to mind|that is (?:all|it|everything)(?: i (?:know|have|had|can think of))?|i have nothing(?: else| more)?)",
);
/** Mends the words before it, rather than the grade. */
const meant =
  /^(?:(?:no|oh|ah|sorry|wait|hm+|well|ok|hold on|actually)[,.!]* )*(?:what )?i (?:mean|meant)\b.*\w/;
/** A word in writing that no judgement by rule can read. */
const foreign = /(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

const judged = (label: IntentLabel): Classification => ({ label, how: "judged" });

/** What a message is: by what came before it where that decides, else by its words. */
export function hearByRule(input: ClassifyInput): Classification {
  return inContext(input) ?? readThrough(classifyByRule(input), input);
}

/** What a message can only mean after the turn before it, or at this question. Undefined where its words must be weighed. */
function inContext(input: ClassifyInput): Classification | undefined {
  const { open, before } = input;
  const text = readMessage(input.text).text.trim();
  if (before?.label === "unsure" && open) {
    if (yes.test(text) && !empty.test(readMessage(before.text).text))
      return { ...judged("answer"), means: before.text };
    if (no.test(text)) return judged("clarify");
  }
  if (open?.followUp !== undefined && nothingToAdd.test(text)) return judged("give-up");
  if (open?.followUp !== undefined && meant.test(text)) return judged("answer");
  if (open && what.test(text)) return judged("clarify");
  const more = repeated(text, input);
  if (more) return more;
  if (open && empty.test(text) && !mayBeBare(text, open)) return judged("unsure");
  return undefined;
}

/** What the weighing found, unless it rests on the part of a message that could be read and would do something. */
function readThrough(found: Classification, { text }: ClassifyInput): Classification {
  return foreign.test(text) && !harmless.includes(found.label) ? judged("unsure") : found;
}

const harmless: readonly IntentLabel[] = ["answer", "ask", "topic", "quiz", "smalltalk", "unsure"];

function repeated(text: string, { open, before }: ClassifyInput): Classification | undefined {
  const more = oneMore.test(text);
  if (more && before?.label === "hint" && open) return judged("hint");
  if (more && before?.label === "quiz" && !open) return judged("quiz");
  if (!onceMore.test(text) && !(more && before?.label === "ask")) return undefined;
  if (open?.followUp !== undefined) return judged("clarify");
  if (before !== undefined && taught.includes(before.label))
    return { ...judged("ask"), again: more || further.test(text) ? "more" : "same" };
  return open ? judged("clarify") : undefined;
}

/** After these the tutor has explained something. */
const taught: readonly IntentLabel[] = ["answer", "give-up", "ask", "dispute"];

/** Whether two words can answer it: a yes-or-no question, an option or a filling. */
function mayBeBare(
  text: string,
  { question, prompt, followUp }: NonNullable<ClassifyInput["open"]>,
): boolean {
  return isPolar(followUp ?? prompt) || (question.kind !== "open" && keyEvidence(text, question) > 0);
}
