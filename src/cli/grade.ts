import { createReadStream } from "node:fs";
import type { Command } from "commander";
import { InputLines } from "../app/input-lines.ts";
import { EXIT, VivaError } from "../domain/errors.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import { examinerOf, toldSpent } from "./examiner.ts";
import type { Registry } from "./program.ts";
import { unreadable } from "./unreadable.ts";

/** `viva grade --input FILE`: a pile of answers, a line each; grades come as they are made. By rule unless `--model` names one. */
export function registerGrade({ program, run }: Registry): void {
  program
    .command("grade")
    .description(help.grade.about)
    .option("--input <file>", help.grade.input)
    .action(({ input }: { input?: string }, command: Command) =>
      run(command, async (context) => {
        const { output } = context;
        const lines = await linesOf(input);
        const examiner = await examinerOf(context);
        const { gradeLines } = await import("../app/grade-file.ts");
        let graded = 0;
        let faults = 0;
        for await (const outcome of gradeLines(lines, examiner)) {
          if (outcome.kind === "graded") {
            graded++;
            await output.drained();
            output.json("graded", outcome.value);
          } else {
            faults++;
            output.note(`${outcome.message}\n`);
          }
        }
        if (graded + faults === 0) throw noInput(said.faults.noAnswer);
        if (toldSpent(context, examiner, said.eval.afterAnswers(graded))) return EXIT.partly;
        if (faults === 0) return EXIT.ok;
        return graded > 0 ? EXIT.partly : EXIT.failure;
      }),
    );
}

async function linesOf(input: string | undefined): Promise<AsyncIterable<string>> {
  if (input === undefined) throw noInput(said.faults.noFile);
  const stream = input === "-" ? process.stdin : createReadStream(input);
  if (stream !== process.stdin) await opened(stream, input);
  return new InputLines(stream);
}

function opened(stream: NodeJS.ReadableStream, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once("open", () => resolve());
    stream.once("error", (error) => reject(noInput(unreadable(file, error))));
  });
}

function noInput(message: string): VivaError {
  return new VivaError("no-input", message, said.faults.giveAnswers);
}
