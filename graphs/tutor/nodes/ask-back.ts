import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";

/** Unsure what was meant: asks, and eats nothing. */
export const askBack: NodeFactory = (deps) => (state, tools) => {
  const text = state.open
    ? "I'm not sure whether that is your answer. If it is, send it again as /answer followed by your words; for help there are /hint and /skip, and /ask for a question of your own."
    : 'No question is open. Say "quiz me" for one, name a /topic, or ask me something with /ask.';
  const said = say(tools, text);
  remind(deps, state, tools);
  return { work: { said: [said] } };
};
