import type { Classification, IntentLabel } from "../../domain/intent.ts";
import type { ClassifyInput } from "../../ports/reasoner.ts";
import { classifyByRule } from "./classify/classify.ts";
import { keyEvidence } from "./classify/key-evidence.ts";
import { readMessage } from "./classify/message.ts";
import {
  empty,
  foreign,
  further,
  goesBack,
  meant,
  no,
  nothingToAdd,
  onceMore,
  oneMore,
  what,
  yes,
} from "./context-words.ts";
import { isPolar } from "./text/polar.ts";

const judged = (label: IntentLabel): Classification => ({ label, how: "judged" });

/** What a message is: by what came before it where that decides, else by its words. */
export function hearByRule(input: ClassifyInput): Classification {
  return inContext(input) ?? readThrough(classifyByRule(input), input);
}

/** What a message can only mean after the turn before it, or at this question. Undefined where its words must be weighed. */
function inContext(input: ClassifyInput): Classification | undefined {
  const { open, before } = input;
  const text = readMessage(input.text).text.trim();
  if (before?.label === "unsure" && before.text !== "" && open) {
    if (yes.test(text)) return { ...judged("answer"), means: before.text };
    if (no.test(text)) return judged("clarify");
  }
  if (open?.followUp !== undefined && nothingToAdd.test(text)) return judged("give-up");
  if (open?.followUp !== undefined && meant.test(text)) return judged("answer");
  if (goesBack.test(text)) return judged("unsure");
  if (open && what.test(text)) return judged("clarify");
  const more = repeated(text, input);
  if (more) return more;
  if (open && empty.test(text) && !mayBeBare(text, open)) return judged("unsure");
  return undefined;
}

/** What the weighing found, unless it would do something on too little: words that can't be read, or a single letter. */
function readThrough(found: Classification, { text }: ClassifyInput): Classification {
  const unread = foreign.test(text) || /^\s*(?![qx])[\p{L}\p{N}][^\p{L}\p{N}]*$/iu.test(text);
  return unread && !harmless.includes(found.label) ? judged("unsure") : found;
}

const harmless: readonly IntentLabel[] = ["answer", "ask", "topic", "quiz", "smalltalk", "unsure"];

function repeated(text: string, { open, before }: ClassifyInput): Classification | undefined {
  const more = oneMore.test(text);
  if (more && before?.label === "hint" && open) return judged("hint");
  if (more && before?.label === "quiz" && !open) return judged("quiz");
  if (open?.followUp !== undefined && (more || onceMore.test(text))) return judged("clarify");
  if (!onceMore.test(text) && !(more && before?.label === "ask")) return undefined;
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
