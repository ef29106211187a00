import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";

/** Small talk gets a short answer and eats nothing. */
export const chat: NodeFactory = (deps) => (state, tools) => {
  const said = say(tools, replyTo(state.work.text ?? ""));
  remind(deps, state, tools);
  return { work: { said: [said] } };
};

function replyTo(text: string): string {
  if (/\b(thank|thanks|thx|cheers)\b/i.test(text)) return tutor.smalltalk.thanks;
  if (/\b(tired|exhausted|stressed|frustrat\w*|hard|difficult|stupid|give up)\b/i.test(text)) {
    return tutor.smalltalk.hard;
  }
  if (
    /^\W*(?:ok(?:ay)?|i see|got it|(?:that )?makes sense|al(?:l )?right|understood|good to know|aha?)\b/i.test(
      text,
    )
  )
    return tutor.smalltalk.good;
  if (/\b(hi|hello|hey|morning|evening)\b/i.test(text)) return tutor.smalltalk.hello;
  return tutor.smalltalk.other;
}
