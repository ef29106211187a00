import type { Passage } from "../domain/passage.ts";
import type { Question } from "../domain/question.ts";
import type { CallContext } from "./reasoner.ts";

/** What a question is to be made for: one objective, from one passage. */
export interface ItemTask {
  readonly objective: { readonly id: string; readonly statement: string };
  readonly passage: Passage;
  readonly kind: "open" | "choice";
  /** Prompts that are in the bank already: the new one must be another. */
  readonly known: readonly string[];
}

export type ItemStep<T> =
  | { readonly kind: "made"; readonly value: T }
  | { readonly kind: "failed"; readonly reason: string };

/** The judgements behind a new question. None rejects but with VivaError `cancelled`. */
export interface ItemMaker {
  /** As stored with what it made: the model's spec and the prompt's hash. */
  readonly maker: { readonly model: string; readonly promptHash: string };
  /** Writes a question with rubric, hints and answer; `faults` are what was wrong with the last one. */
  write(task: ItemTask, faults: readonly string[], context: CallContext): Promise<ItemStep<Question>>;
  /** Answers it from the passage without having seen the key: a text, or the text of an option. */
  solve(task: ItemTask, question: Question, context: CallContext): Promise<ItemStep<string>>;
  /** What is wrong with the question, given what the blind solver said; [] when it may join the bank. */
  check(
    task: ItemTask,
    question: Question,
    solution: string,
    context: CallContext,
  ): Promise<readonly string[]>;
}
