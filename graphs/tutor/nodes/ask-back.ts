import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";
import type { TutorStateValue } from "../state.ts";

/** Unsure what was meant: asks, and eats nothing. */
export const askBack: NodeFactory = (deps) => (state, tools) => {
  const said = say(tools, state.open ? openText(state) : nothingOpen);
  remind(deps, state, tools);
  return { work: { said: [said] } };
};

const nothingOpen =
  'No question is open. Say "quiz me" for one, name a /topic, or ask me something with /ask.';

/** So few words say neither what nor why. */
const bareWords = 3;

function openText({ work }: TutorStateValue): string {
  const text = work.text?.trim() ?? "";
  if (/\bdepends?\b/i.test(text) && text.length < 40)
    return "On what? Say it in a sentence, and that counts as your answer.";
  if (/^(?:yes|yeah|yep|no|nope|maybe|perhaps)\W*$/i.test(text))
    return `Only "${text}"? Say in a sentence what and why, and that counts as your answer. If you don't know, say so, and I explain it; /hint helps on.`;
  const bare = text.split(/\s+/).length <= bareWords && text.length > 0;
  return bare
    ? `Is "${text}" your answer? Say yes if it is, or write more: /answer followed by your words. If you don't know, say so, and I explain it; /hint helps on.`
    : "I'm not sure whether that is your answer. If it is, say yes, or send it again as /answer followed by your words; for help there are /hint and /skip, and /ask for a question of your own.";
}
