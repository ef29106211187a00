import type { Question } from "../../src/domain/question.ts";
import { madeQuestions } from "../../src/messages/made-questions.ts";
import type { ItemMaker, ItemTask } from "../../src/ports/item-maker.ts";
import type { CallContext } from "../../src/ports/reasoner.ts";
import { buildItemGraph } from "./graph.ts";

export type ItemResult =
  | { readonly kind: "accepted"; readonly question: Question }
  | { readonly kind: "dropped"; readonly reason: string };

/** Runs the item graph once. Rejects with VivaError `cancelled` when the signal fires. */
export async function makeItem(maker: ItemMaker, task: ItemTask, context: CallContext): Promise<ItemResult> {
  const { draft, dropped } = await buildItemGraph(maker, context).invoke({ task });
  if (draft && dropped === null) return { kind: "accepted", question: draft };
  return { kind: "dropped", reason: dropped ?? madeQuestions.notWritten };
}
