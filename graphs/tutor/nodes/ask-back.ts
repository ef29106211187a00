import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";
import type { TutorStateValue } from "../state.ts";

/** Unsure what was meant: asks, and eats nothing. */
export const askBack: NodeFactory = (deps) => (state, tools) => {
  const { reply, confirm } = state.open ? openText(state) : { reply: nothingOpen };
  const said = say(tools, reply);
  remind(deps, state, tools);
  return { work: { said: [said], ...(confirm === undefined ? {} : { confirm }) } };
};

const nothingOpen =
  'No question is open. Say "quiz me" for one, name a /topic, or ask me something with /ask.';

const unknowing = "If you don't know, say so, and I explain it; /hint helps on.";

/** What is asked after a message of a kind that is seen often; `$` is the message. */
const replies: readonly (readonly [pattern: RegExp, reply: string])[] = [
  [
    /^(?:h+m+ )?(?:ok(?:ay)?(?: ok(?:ay)?)?|a?ha|i see|got it|fine|good)\W*$/i,
    `Good. Whenever you are ready. ${unknowing}`,
  ],
  [/^no,? thank(?:s| you)\W*$/i, "Then /skip puts the question aside, and /quit leaves it for later."],
  [/^(?:\W+|eh\W*|huh\W*)$/i, "Shall I say it in other words? /clarify does that, and /hint helps on."],
  [
    /^(?:well,? )?(?:it |that )?(?:all )?(?:really )?depends\W*$/i,
    "On what? Say it in a sentence, and that counts as your answer.",
  ],
  [
    /^(?:yes|yeah|yep|no|nope|maybe|perhaps)\W*$/i,
    `Only "$"? Say in a sentence what and why, and that counts as your answer. ${unknowing}`,
  ],
  [
    /^(?:i ?a?'?m )?(?:not (?:really |quite |so |too )?sure|unsure)\b/i,
    `That is fine: a guess costs little, and a /hint helps on. ${unknowing.replace("; /hint helps on", "")}`,
  ],
  [
    /\b(?:let me think|hold on|hang on|(?:one|a|just a) (?:sec(?:ond)?|moment|minute)|wait)\W*$/i,
    "Take your time; the question waits.",
  ],
  [
    /\bback(?: to the (?:previous|last|former) (?:question|one))?\W*$/i,
    "Do you mean the question before? /undo takes your answer to it back and opens it again; /topic NAME goes to a topic.",
  ],
];

/** A message of so few words can be quoted. */
const fewWords = 3;

function openText({ work }: TutorStateValue): { reply: string; confirm?: string } {
  const text = work.text?.trim() ?? "";
  const fitting = replies.find(([pattern]) => pattern.test(text))?.[1];
  if (fitting !== undefined) return { reply: fitting.replace("$", () => text) };
  const reply =
    text !== "" && text.split(/\s+/).length <= fewWords
      ? `Is "${text}" your answer? Say yes if it is, or write more: /answer followed by your words. ${unknowing}`
      : "I'm not sure whether that is your answer. If it is, say yes, or send it again as /answer followed by your words; for help there are /hint and /skip, and /ask for a question of your own.";
  return { reply, confirm: text };
}
