import { type Command, Option } from "commander";
import type { Config } from "../app/config.ts";
import { EXIT, VivaError } from "../domain/errors.ts";
import type { Model } from "../ports/model.ts";
import type { ScenarioResult } from "../testing/result.ts";
import type { Registry } from "./program.ts";

interface TestOptions {
  grep?: string;
  update?: boolean;
  coverage?: boolean;
  record?: boolean;
  reporter?: "pretty" | "json" | "junit";
}

/** `viva test`: runs scenario files. */
export function registerTest({ program, run }: Registry): void {
  program
    .command("test")
    .description("run scripted conversations: scenario files, or folders of them")
    .argument("<path...>", "YAML files or folders")
    .option("--grep <text>", "only scenarios whose name or file contains this")
    .option("--update", "write what was seen into the files where an expectation differs")
    .option("--record", "run with the model of --model and write the recordings that the scenarios name")
    .option("--coverage", "tell which nodes and edges of the graph were taken")
    .addOption(new Option("--reporter <form>", "how to report").choices(["pretty", "json", "junit"]))
    .action((paths: string[], options: TestOptions, command: Command) =>
      run(command, async ({ config, output }) => {
        const { coverageOf, recordFiles, renderCoverage, reporters, runFiles, updateFile } = await import(
          "../testing/runner.ts"
        );
        const form = options.reporter ?? (config.json ? "json" : "pretty");
        const reporter = reporters[form];
        const told = {
          grep: options.grep,
          onScenario: (result: ScenarioResult) => output.data(reporter.scenario(result)),
          onFault(file: string, message: string) {
            const text = reporter.fault(file, message);
            if (text === "") output.note(`${file}: ${message}\n`);
            else output.data(text);
          },
        };
        const { totals, results } = options.record
          ? await recordFiles(paths, {
              ...told,
              ...(await modelToRecord(config)),
              onRecorded: ({ file, calls, reason }) =>
                output.note(file ? `recorded: ${file} (${calls} calls)\n` : `not recorded: ${reason}\n`),
            })
          : await runFiles(paths, told);
        output.data(reporter.end(totals, results));
        if (options.coverage) {
          const coverage = await coverageOf(results.flatMap(({ runs }) => runs));
          if (form === "json") output.json("coverage", coverage);
          else output.note(renderCoverage(coverage));
        }
        if (options.update) {
          const changes = results.reduce((sum, result) => sum + updateFile(result), 0);
          output.note(
            `${changes} expectations were written anew. Look at the difference before you keep it.\n`,
          );
        }
        if (totals.faulty > 0) return EXIT.badConfig;
        if (totals.scenarios === 0) throw noScenario(options.grep);
        return totals.failed > 0 ? EXIT.failure : EXIT.ok;
      }),
    );
}

/** The model that is to be recorded: it must have been named, and answer. */
async function modelToRecord(config: Config): Promise<{ model: Model; secrets: readonly string[] }> {
  const { spec } = config.model;
  if (spec === undefined || spec === "rule") {
    const hint = "Name it: viva test --record --model ollama:NAME FILE (or openai:NAME).";
    throw new VivaError("usage", "Recording needs a model.", hint);
  }
  const { demandModel, secretsOf } = await import("../app/models.ts");
  const model = await demandModel(spec, config, new AbortController().signal);
  return { model, secrets: await secretsOf(spec, config) };
}

function noScenario(grep: string | undefined): VivaError {
  const which =
    grep === undefined ? "There is no scenario there." : `No scenario's name or file has "${grep}".`;
  return new VivaError("no-input", which, "A scenario is a YAML file; docs/testing.md describes it.");
}
