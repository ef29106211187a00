import { type NodeFactory, say, type TutorGraphOptions } from "viva";

/** After so many hints the tutor lets the learner try. */
const mostHints = 2;

/** The hint node, changed: it stops handing out hints. Everything else about a hint stays as it was. */
const withFewHints =
  (hint: NodeFactory): NodeFactory =>
  (deps) => {
    const usual = hint(deps);
    return (state, tools) => {
      if ((state.open?.hints ?? 0) < mostHints) return usual(state, tools);
      return { work: { said: [say(tools, "No more hints: say what you have, and we go on from there.")] } };
    };
  };

/** For `buildTutor(deps, { wrap })` and for tests. */
export const fewHints: NonNullable<TutorGraphOptions["wrap"]> = (name, factory) =>
  name === "hint" ? withFewHints(factory) : factory;
