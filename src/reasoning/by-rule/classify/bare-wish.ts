import type { IntentLabel } from "../../../domain/intent.ts";
import type { Message } from "./message.ts";

const answer = "the (?:right |correct |full |model )?(?:answer|solution)";
const push = "(?:(?:please|just|ok|okay|so|then|well|come on),? )*";
const end = "(?: (?:please|now|then|already))*[.!?]*$";

/** Whole messages that can only mean one thing: too short for their words to be weighed. */
const wishes: readonly { label: IntentLabel; pattern: RegExp }[] = [
  {
    label: "give-up",
    pattern: new RegExp(`^${push}(?:(?:tell|give|show) (?:me|us) ${answer}|what (?:is|was) ${answer})${end}`),
  },
  { label: "flag", pattern: /^flag(?: (?:it|this|that|this one|(?:this|the) question))?[.!]*$/ },
  { label: "dispute", pattern: /^(?:i )?dispute(?: (?:it|this|that|(?:this|that|the|my) grade))?[.!]*$/ },
  {
    label: "stop",
    pattern: /^how (?:do|can) i (?:quit|leave|exit|get out)(?: (?:of )?(?:here|this))?[.!?]*$/,
  },
  {
    label: "unsure",
    // "q" reads as "question": to some it is quit, to none a flag.
    pattern:
      /^(?:question|(?:hold|hang) on|(?:wait|give me|just)? ?(?:a|one) (?:sec|second|moment|minute))[.!]*$/,
  },
];

/** "tell me the answer", "flag": what a bare wish is for. Giving up needs a question that is open. */
export function bareWish({ text }: Message, open: boolean): IntentLabel | undefined {
  const label = wishes.find(({ pattern }) => pattern.test(text.trim()))?.label;
  return label === "give-up" && !open ? undefined : label;
}
