import type { CallContext, Outcome } from "../../ports/reasoner.ts";
import type { Gate } from "./call/gate.ts";
import type { Prompt, Section } from "./call/prompt.ts";
import { plainText } from "./check/plain-text.ts";
import { fallBack } from "./fall-back.ts";

export interface ShortTextRequest {
  readonly gate: Gate;
  readonly context: CallContext;
  readonly prompt: Prompt;
  readonly sections: readonly Section[];
  /** What the text should share a word with; a hint may also compare with something else entirely. */
  readonly about?: string;
  /** Whose names it may use. */
  readonly vocabulary?: string;
  /** Longest text, in characters. */
  readonly most: number;
  /** What is wrong with the text, if anything. */
  readonly fault?: (text: string) => string | undefined;
}

/** A few sentences by the model, checked as a whole before anybody sees them; by rule when they don't serve. */
export async function shortText(
  request: ShortTextRequest,
  rule: () => Promise<Outcome<string>>,
): Promise<Outcome<string>> {
  const { gate, context, prompt, sections, about = "", vocabulary = "", most, fault } = request;
  const result = await gate.call({ prompt, sections }, context);
  if (result.kind !== "reply") return fallBack(result, { gate, context, rule });
  const read = plainText(result.reply.text, {
    about,
    vocabulary,
    most,
    complete: result.reply.finish === "stop",
  });
  if (read.kind === "unfit") return fallBack(read, { gate, context, rule });
  const what = fault?.(read.text);
  if (what !== undefined) return fallBack({ kind: "unfit", what }, { gate, context, rule });
  gate.useful();
  return { value: read.text, notices: [] };
}
