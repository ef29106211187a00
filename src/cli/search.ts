import type { Command } from "commander";
import { type Passage, sectionOf } from "../domain/passage.ts";
import { printableLine } from "../domain/printable.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import { whereOf } from "../terminal/plain.ts";
import { type Registry, wholeNumber } from "./program.ts";

function placed(passage: Passage): { section?: string } {
  const section = sectionOf(passage);
  return section === undefined ? {} : { section };
}

/** `viva search "query"`: passages of the knowledge and the learner's own documents. */
export function registerSearch({ program, run }: Registry): void {
  program
    .command("search")
    .description(help.search.about)
    .argument("<query>")
    .option("--limit <n>", help.search.limit, wholeNumber, 5)
    .action((query: string, { limit }: { limit: number }, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { library } = await open();
        library.listen(({ code, message }) => output.event({ type: "notice", code, message }));
        const { hits, covered } = await library.search(query, {
          limit: Math.min(50, Math.max(1, limit)),
        });
        const results = hits.map(({ passage, score }, index) => ({
          n: index + 1,
          doc: passage.doc,
          path: passage.path,
          ...(passage.lines ? { lines: passage.lines } : {}),
          ...(passage.page === undefined ? {} : { page: passage.page }),
          ...(passage.cell === undefined ? {} : { cell: passage.cell }),
          ...(passage.paragraph === undefined ? {} : { paragraph: passage.paragraph }),
          ...placed(passage),
          score,
          text: passage.text,
        }));
        if (config.json) {
          output.json("search", { query, covered, results });
          return 0;
        }
        if (!covered) output.note(said.search.uncovered);
        for (const [index, { passage }] of hits.entries()) {
          const text = printableLine(passage.text);
          output.data(
            `[${index + 1}] ${printableLine(passage.heading.join(" > "))}\n    ${whereOf({ ...passage, ...placed(passage) })}\n`,
          );
          output.data(`    ${text.length > 300 ? `${text.slice(0, 299)}…` : text}\n`);
        }
        if (hits.length === 0) output.note(said.search.nothing);
        return 0;
      }),
    );
}
