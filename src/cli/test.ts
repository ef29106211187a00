import { type Command, Option } from "commander";
import type { Config } from "../app/config.ts";
import { EXIT, VivaError } from "../domain/errors.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
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
    .description(help.test.about)
    .argument("<path...>", help.test.path)
    .option("--grep <text>", help.test.grep)
    .option("--update", help.test.update)
    .option("--record", help.test.record)
    .option("--coverage", help.test.coverage)
    .addOption(new Option("--reporter <form>", help.test.reporter).choices(["pretty", "json", "junit"]))
    .action((paths: string[], options: TestOptions, command: Command) =>
      run(command, async ({ config, output }) => {
        const { reporters, runFiles } = await import("../testing/runner.ts");
        const extras = () => import("../testing/runner-extras.ts");
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
          ? await (await extras()).recordFiles(paths, {
              ...told,
              ...(await modelToRecord(config)),
              onRecorded: ({ file, calls, reason }) =>
                output.note(file ? said.test.recorded(file, calls) : said.test.notRecorded(reason)),
            })
          : await runFiles(paths, told);
        output.data(reporter.end(totals, results));
        if (options.coverage) {
          const { coverageOf, renderCoverage } = await extras();
          const coverage = await coverageOf(results.flatMap(({ runs }) => runs));
          if (form === "json") output.json("coverage", coverage);
          else output.note(renderCoverage(coverage));
        }
        if (options.update) {
          const { updateFile } = await extras();
          const changes = results.reduce((sum, result) => sum + updateFile(result), 0);
          output.note(said.test.updated(changes));
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
    throw new VivaError("usage", ...said.faults.recordingNeedsModel);
  }
  const { demandModel, secretsOf } = await import("../app/models.ts");
  const model = await demandModel(spec, config, new AbortController().signal);
  return { model, secrets: await secretsOf(spec, config) };
}

function noScenario(grep: string | undefined): VivaError {
  return new VivaError("no-input", said.test.noScenario(grep), said.test.whatAScenarioIs);
}
