import { existsSync } from "node:fs";
import type { Command } from "commander";
import { EXIT, VivaError } from "../domain/errors.ts";
import type { Context } from "./context.ts";
import { examinerOf, progress, toldSpent, withModel } from "./examiner.ts";
import type { Registry } from "./program.ts";

/** `viva eval intents|retrieval|grading`: how good the judgements are, on labelled data. */
export function registerEval({ program, run }: Registry): void {
  const evaluate = program
    .command("eval")
    .description("measure classifier, search or grader on labelled data");
  evaluate
    .command("intents")
    .description("rows {open_question, text, label, accept?}: what messages are taken for")
    .argument("<file>")
    .action((file: string, _: object, command: Command) =>
      run(command, async (context) => {
        const { evalIntents, evalIntentsWith } = await import("../app/eval-intents.ts");
        const topics = (await context.open()).knowledge.bank.topics();
        readableFile(file);
        const examiner = await examinerOf(context);
        const onRow = progress(context, examiner);
        const report = examiner
          ? await evalIntentsWith(examiner, { file, topics, onRow })
          : await evalIntents(file, topics);
        const code = show(context, "eval.intents", withModel(report, examiner));
        return toldSpent(context, examiner, `after ${report.n} rows; the figures are of these`)
          ? EXIT.partly
          : code;
      }),
    );
  evaluate
    .command("grading")
    .description("rows of viva grade with a score 0..1: how well the estimates agree")
    .argument("<file>")
    .action((file: string, _: object, command: Command) =>
      run(command, async (context) => {
        const { evalGrading } = await import("../app/eval-grading.ts");
        readableFile(file);
        const examiner = await examinerOf(context);
        const onRow = progress(context, examiner);
        const report = await evalGrading(file, { ...(examiner ? { examiner } : {}), onRow });
        const code = show(context, "eval.grading", withModel(report, examiner));
        return toldSpent(context, examiner, `after ${report.n} rows; the figures are of these`)
          ? EXIT.partly
          : code;
      }),
    );
  evaluate
    .command("retrieval")
    .description("a collection in BEIR's layout: corpus, queries, qrels")
    .argument("<folder>")
    .action((folder: string, _: object, command: Command) =>
      run(command, async (context) => {
        const { evalRetrieval } = await import("../app/eval-retrieval.ts");
        return show(context, "eval.retrieval", await evalRetrieval(readableFile(folder)));
      }),
    );
}

function readableFile(path: string): string {
  if (existsSync(path)) return path;
  throw new VivaError("no-input", `${path} does not exist.`, "Give the path of the labelled data.");
}

function show({ output, config }: Context, type: string, report: object): number {
  if (config.json) {
    output.json(type, report);
    return 0;
  }
  for (const [name, value] of Object.entries(report)) {
    const text =
      typeof value === "number" ? String(Math.round(value * 10_000) / 10_000) : JSON.stringify(value);
    output.data(`${name}: ${text}\n`);
  }
  return 0;
}
