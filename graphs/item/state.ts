import { Annotation } from "@langchain/langgraph";
import type { Question } from "../../src/domain/question.ts";
import type { ItemTask } from "../../src/ports/item-maker.ts";

const replaced = <T>(initial: T) => Annotation<T>({ reducer: (_, next) => next, default: () => initial });

/** One question in the making. Lives in memory only: what is interrupted is simply not made. */
export const ItemState = Annotation.Root({
  task: Annotation<ItemTask>(),
  draft: replaced<Question | null>(null),
  solution: replaced<string | null>(null),
  faults: replaced<readonly string[]>([]),
  /** Drafts written so far: the second is the repair, and the last. */
  drafts: replaced<number>(0),
  /** Why nothing came of it. */
  dropped: replaced<string | null>(null),
});
export type ItemStateValue = typeof ItemState.State;
export type ItemUpdate = typeof ItemState.Update;
