import type { Command } from "commander";
import { askOnce } from "../app/ask-once.ts";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

/** `viva ask "question"`: one explanation with its sources. */
export function registerAsk({ program, run }: Registry): void {
  program
    .command("ask")
    .description(help.ask.about)
    .argument("<question>")
    .action((question: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const answer = await askOnce(await open(), question);
        for (const { code, message } of answer.notices) output.event({ type: "notice", code, message });
        if (config.json) {
          const { text, covered, citations } = answer;
          output.json("answer", {
            question,
            text,
            covered,
            citations: citations.map(({ type, ...rest }) => rest),
          });
          return 0;
        }
        const { pageLook } = await import("../terminal/pages/page.ts");
        const { explanationPage } = await import("../terminal/pages/explanation-page.ts");
        output.data(await explanationPage(answer.plain, pageLook(config, process.stdout)));
        for (const citation of answer.citations) output.event(citation);
        return 0;
      }),
    );
}
