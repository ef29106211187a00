import { type Command, Option } from "commander";
import { EXIT, VivaError } from "../domain/errors.ts";
import type { Registry } from "./program.ts";

interface TestOptions {
  grep?: string;
  update?: boolean;
  coverage?: boolean;
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
    .option("--coverage", "tell which nodes and edges of the graph were taken")
    .addOption(new Option("--reporter <form>", "how to report").choices(["pretty", "json", "junit"]))
    .action((paths: string[], options: TestOptions, command: Command) =>
      run(command, async ({ config, output }) => {
        const { coverageOf, renderCoverage, reporters, runFiles, updateFile } = await import(
          "../testing/runner.ts"
        );
        const form = options.reporter ?? (config.json ? "json" : "pretty");
        const reporter = reporters[form];
        const { totals, results } = await runFiles(paths, {
          grep: options.grep,
          onScenario: (result) => output.data(reporter.scenario(result)),
          onFault(file, message) {
            const text = reporter.fault(file, message);
            if (text === "") output.note(`${file}: ${message}\n`);
            else output.data(text);
          },
        });
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

function noScenario(grep: string | undefined): VivaError {
  const which =
    grep === undefined ? "There is no scenario there." : `No scenario's name or file has "${grep}".`;
  return new VivaError("no-input", which, "A scenario is a YAML file; docs/testing.md describes it.");
}
