import type { Attempt } from "../../../src/domain/attempt.ts";
import type { Grade, Judgement } from "../../../src/domain/grade.ts";
import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { cite, passagesOf, sourceOf } from "../passages.ts";

/** What was missed and what to look at, then the model answer with its source. */
export const reflect: NodeFactory = (deps) => async (state, tools) => {
  const { work } = state;
  // Declining a follow-up comes here with the question still open and the grade of the turn before.
  const answered = work.answered ?? state.open;
  const banked = answered ? deps.bank.question(answered.question) : undefined;
  const attempt = state.last ? await deps.memory.attempt(state.last.attempt) : undefined;
  if (!answered || !banked || !attempt) return { open: null };
  const judgement = work.judgement ?? findingOf(attempt.grade);
  if (!judgement) return { open: null };

  const section = await sourceOf(deps.library, banked.question);
  const passages = section.length > 0 ? section : await passagesOf(deps.library, work.passages);
  const episodes = await deps.memory.episodes({ objective: banked.objective, related: [], limit: 3 });
  const { value, notices } = await deps.reasoner().reflect(
    {
      question: banked.question,
      topic: banked.topic,
      answer: attempt.answer,
      gaveUp: attempt.attempt.gaveUp,
      helped: attempt.attempt.followUp && attempt.attempt.verdict === "partly",
      judgement,
      episodes: episodes.filter((episode) => episode.attempt !== attempt.attempt.id),
      passages,
    },
    tools.call(),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  const said = [say(tools, `${sureAndWrong(attempt.attempt)}${value.text}`, "reflection")];
  const source = passages.slice(0, 1);
  const marker = source.length > 0 ? " [1]" : "";
  if (attempt.attempt.verdict !== "correct") {
    said.push(say(tools, `${tutor.fullAnswer(banked.question.answer)}${marker}`));
  } else if (source.length > 0) {
    said.push(say(tools, `${tutor.moreOnThis(source[0]!.heading.at(-1) ?? source[0]!.doc)}${marker}.`));
  }
  cite(tools, source);
  return {
    open: null,
    cited: source.map(({ id }) => id),
    work: {
      answered,
      attempt: attempt.attempt.id,
      missed: value.missed,
      misconceptions: value.misconceptions,
      reflection: value.text,
      said,
      notices,
    },
  };
};

/** What a stored grade was made of. One that could not be given says so still. */
function findingOf(grade: Grade | undefined): Judgement | undefined {
  return grade?.reason === undefined ? grade : { ...grade, unsure: grade.reason };
}

/** Confident errors are the ones that feedback corrects best, so they are named. */
function sureAndWrong({ confidence, verdict }: Attempt): string {
  return confidence === 3 && verdict === "wrong" ? tutor.sureAndWrong : "";
}
