import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";
import type { TutorStateValue } from "../state.ts";

/** Unsure what was meant: asks, and eats nothing. */
export const askBack: NodeFactory = (deps) => (state, tools) => {
  const { reply, confirm } = state.open ? openText(state) : { reply: tutor.askBack.nothingOpen };
  const said = say(tools, reply);
  remind(deps, state, tools);
  return { work: { said: [said], ...(confirm === undefined ? {} : { confirm }) } };
};

/** What is asked after a message of a kind that is seen often. */
const replies: readonly (readonly [pattern: RegExp, reply: (text: string) => string])[] = [
  [/^(?:h+m+ )?(?:ok(?:ay)?(?: ok(?:ay)?)?|a?ha|i see|got it|fine|good)\W*$/i, () => tutor.askBack.ready],
  [/^no,? thank(?:s| you)\W*$/i, () => tutor.askBack.noThanks],
  [/^(?:\W+|eh\W*|huh\W*)$/i, () => tutor.askBack.otherWords],
  [/^(?:well,? )?(?:it |that )?(?:all )?(?:really )?depends\W*$/i, () => tutor.askBack.onWhat],
  [/^(?:yes|yeah|yep|no|nope|maybe|perhaps)\W*$/i, tutor.askBack.only],
  [/^(?:i ?a?'?m )?(?:not (?:really |quite |so |too )?sure|unsure)\b/i, () => tutor.askBack.unsure],
  [
    /\b(?:let me think|hold on|hang on|(?:one|a|just a) (?:sec(?:ond)?|moment|minute)|wait)\W*$/i,
    () => tutor.askBack.takeYourTime,
  ],
  [/\bback(?: to the (?:previous|last|former) (?:question|one))?\W*$/i, () => tutor.askBack.before],
];

/** A message of so few words can be quoted. */
const fewWords = 3;

function openText({ work }: TutorStateValue): { reply: string; confirm?: string } {
  const text = work.text?.trim() ?? "";
  const fitting = replies.find(([pattern]) => pattern.test(text))?.[1];
  if (fitting !== undefined) return { reply: fitting(text) };
  const reply =
    text !== "" && text.split(/\s+/).length <= fewWords ? tutor.askBack.isThat(text) : tutor.askBack.notSure;
  return { reply, confirm: text };
}
