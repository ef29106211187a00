import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";

/** Small talk gets a short answer and eats nothing. */
export const chat: NodeFactory = (deps) => (state, tools) => {
  const said = say(tools, replyTo(state.work.text ?? ""));
  remind(deps, state, tools);
  return { work: { said: [said] } };
};

function replyTo(text: string): string {
  if (/\b(thank|thanks|thx|cheers)\b/i.test(text)) return "You're welcome.";
  if (/\b(tired|exhausted|stressed|frustrat\w*|hard|difficult|stupid|give up)\b/i.test(text)) {
    return "It is hard, and being examined is how it gets easier. Take your time; a /hint is fine, so is a break.";
  }
  if (
    /^\W*(?:ok(?:ay)?|i see|got it|(?:that )?makes sense|al(?:l )?right|understood|good to know|aha?)\b/i.test(
      text,
    )
  )
    return "Good.";
  if (/\b(hi|hello|hey|morning|evening)\b/i.test(text)) return "Hello! Good to have you here.";
  return "I'm best at questions and answers, so let's go on with those.";
}
