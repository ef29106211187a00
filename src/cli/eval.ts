import { existsSync } from "node:fs";
import type { Command } from "commander";
import { EXIT, VivaError } from "../domain/errors.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import type { Context } from "./context.ts";
import { examinerOf, progress, toldSpent, withModel } from "./examiner.ts";
import type { Registry } from "./program.ts";

/** `viva eval intents|retrieval|grading`: how good the judgements are, on labelled data. */
export function registerEval({ program, run }: Registry): void {
  const evaluate = program.command("eval").description(help.eval.about);
  evaluate
    .command("intents")
    .description(help.eval.intents)
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
        return toldSpent(context, examiner, said.eval.afterRows(report.n)) ? EXIT.partly : code;
      }),
    );
  evaluate
    .command("grading")
    .description(help.eval.grading)
    .argument("<file>")
    .action((file: string, _: object, command: Command) =>
      run(command, async (context) => {
        const { evalGrading } = await import("../app/eval-grading.ts");
        readableFile(file);
        const examiner = await examinerOf(context);
        const onRow = progress(context, examiner);
        const report = await evalGrading(file, { ...(examiner ? { examiner } : {}), onRow });
        const code = show(context, "eval.grading", withModel(report, examiner));
        return toldSpent(context, examiner, said.eval.afterRows(report.n)) ? EXIT.partly : code;
      }),
    );
  evaluate
    .command("retrieval")
    .description(help.eval.retrieval)
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
  throw new VivaError("no-input", ...said.faults.noData(path));
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
