import type { ModelExaminer } from "../app/examiner.ts";
import { said } from "../messages/commands.ts";
import type { Context } from "./context.ts";

/**
 * The model that `--model` names, for a pile of answers or messages; undefined: by rule. A model of the config or the
 * environment is for the chat: figures don't change with it. Rejects with exit 5 when it does not answer.
 */
export async function examinerOf({ config, output }: Context): Promise<ModelExaminer | undefined> {
  const { spec, demanded } = config.model;
  if (!demanded || spec === undefined || spec === "rule") return undefined;
  const { openExaminer } = await import("../app/examiner.ts");
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  return openExaminer(spec, config, {
    signal: stop.signal,
    tell: ({ message }) => output.note(`${message}\n`),
  });
}

/** Rows between two words about how far it is. */
const every = 20;

/** Says how far it is, where a model makes it slow. */
export function progress({ output }: Context, examiner: ModelExaminer | undefined): (rows: number) => void {
  return (rows) => {
    if (examiner && rows % every === 0) output.note(said.eval.soFar(rows, examiner.usage().calls));
  };
}

/** A report with who made it and what it cost. */
export function withModel(report: object, examiner: ModelExaminer | undefined): object {
  return examiner ? { ...report, model: examiner.spec, usage: examiner.usage() } : report;
}

/** Tells that the model's tokens are used up, if they are. */
export function toldSpent({ output }: Context, examiner: ModelExaminer | undefined, where: string): boolean {
  if (!examiner?.spent()) return false;
  output.note(said.eval.spent(examiner.spec, where));
  return true;
}
