import { createHash } from "node:crypto";
import type { z } from "zod";
import { type Question, questionSchema } from "../../../domain/question.ts";
import { shuffle } from "../../../domain/shuffle.ts";
import type { ItemTask } from "../../../ports/item-maker.ts";
import type { choiceDraftSchema, openDraftSchema } from "../prompts/item-write.ts";

type OpenDraft = z.infer<typeof openDraftSchema>;
type ChoiceDraft = z.infer<typeof choiceDraftSchema>;

/** The draft as a question of the bank; undefined when it lacks what every question has. */
export function questionOf(task: ItemTask, draft: OpenDraft | ChoiceDraft): Question | undefined {
  const common = {
    id: `${task.objective.id}/made-${short(`${task.passage.id} ${draft.prompt}`)}`,
    difficulty: 2,
    prompt: clean(draft.prompt),
    hints: draft.hints.map(clean).filter((hint) => hint !== ""),
    answer: clean(draft.answer),
    see: task.passage.anchor ?? `passage:${task.passage.id}`,
  };
  const result = questionSchema.safeParse(
    "right" in draft ? { ...common, ...choice(draft) } : { ...common, ...open(draft) },
  );
  return result.success ? result.data : undefined;
}

function open({ points }: OpenDraft) {
  return {
    kind: "open",
    points: points.map(({ text, accept }, index) => ({
      id: `part-${index + 1}`,
      text: clean(text),
      accept: [...new Set(accept.map(clean).filter((phrase) => phrase !== ""))],
    })),
  };
}

function choice({ prompt, right, wrong }: ChoiceDraft) {
  const options = shuffle([right, ...wrong].map(clean), prompt).map((text) => ({
    id: `o-${short(text)}`,
    text,
  }));
  return { kind: "choice", form: "recall", options, right: [`o-${short(clean(right))}`] };
}

const clean = (text: string) =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const short = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);
