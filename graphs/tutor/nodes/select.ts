import { tutor } from "../../../src/messages/tutor.ts";
import { type Choice, chooseNext } from "../choose.ts";
import type { TutorDeps } from "../deps.ts";
import { type NodeFactory, say } from "../node.ts";
import { type Opening, openingOf } from "../opening.ts";
import type { TutorStateValue } from "../state.ts";

/** Chooses the next question. */
export const select: NodeFactory = (deps) => async (state, tools) => {
  const opening = state.work.to === "open" ? openingOf(state.work.text) : undefined;
  const choice =
    openingChoice(deps, opening) ??
    putAside(deps, state) ??
    (await chooseNext(deps, {
      recent: state.recent,
      lastQuestion: state.lastQuestion ?? undefined,
      focus: state.focus ?? undefined,
      unseenOnly: deps.selection?.unseenOnly,
    }));
  return {
    ...(opening?.focus === undefined ? {} : { focus: opening.focus }),
    work: choice ? { selection: choice } : { said: [say(tools, tutor.nothingLeft)] },
  };
};

/** The opening's question was shown before the engine was there. */
function openingChoice({ bank }: TutorDeps, opening: Opening | undefined): Choice | undefined {
  const banked = opening && bank.question(opening.question);
  if (!opening || !banked) return undefined;
  const { question, objective, topic } = banked;
  const reason = { kind: "new", topicStarted: false } as const;
  return { question: question.id, objective, topic, reason, why: opening.why, practice: opening.practice };
}

/** The question that a change of topic put aside, when the learner comes back to its topic. */
function putAside({ bank }: TutorDeps, { work, aside, focus }: TutorStateValue): Choice | undefined {
  const left = work.to === "topic" ? aside.findLast(({ topic }) => topic === focus) : undefined;
  if (!left || !bank.question(left.question)) return undefined;
  const { question, objective, topic, why } = left;
  return { question, objective, topic, why, reason: { kind: "new", topicStarted: true }, practice: false };
}
