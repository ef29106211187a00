import { type NodeFactory, say } from "../node.ts";

/** One question aimed at what is missing, before the model answer is shown. */
export const followUp: NodeFactory = (deps) => async (state, tools) => {
  const { open, work } = state;
  const banked = open ? deps.bank.question(open.question) : undefined;
  if (!open?.followUp || !banked || !work.judgement) return { work: {} };
  const wanted = open.followUp.points;
  const points = wanted.flatMap((id) => work.judgement!.points.find((point) => point.id === id) ?? []);
  const { value, notices } = await deps.reasoner().followUp(
    {
      question: banked.question,
      answer: work.text ?? "",
      open: points,
      met: work.judgement.points.filter(({ verdict }) => verdict === "met"),
      ungraded: work.judgement.unsure !== undefined,
    },
    tools.call({ stream: true }),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  return {
    work: { said: [say(tools, value)], notices },
    open: { ...open, followUp: { ...open.followUp, text: value } },
  };
};
