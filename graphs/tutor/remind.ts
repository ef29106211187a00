import type { OpenQuestionState } from "../../src/domain/open-question.ts";
import { chat } from "../../src/messages/chat.ts";
import type { TutorDeps } from "./deps.ts";
import type { NodeTools } from "./node.ts";
import type { TutorStateValue } from "./state.ts";

/** After a digression: the question still waits. */
export function remind(deps: TutorDeps, { open }: TutorStateValue, tools: NodeTools): void {
  if (!open) return;
  const text = open.followUp?.text ?? withoutPreface(deps, open);
  tools.emit({ type: "notice", code: "still-open", message: chat.stillOpen(text) });
}

/** The question as it was asked, without what was said before it of last time: that is not said twice. */
export function withoutPreface({ bank }: TutorDeps, { question, text }: OpenQuestionState): string {
  const prompt = bank.question(question)?.question.prompt ?? text;
  return text.slice(Math.max(0, text.indexOf(prompt)));
}
