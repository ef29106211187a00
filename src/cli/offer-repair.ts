import type { Config } from "../app/config.ts";
import { pages } from "../messages/pages.ts";
import { fitted } from "../terminal/fitted.ts";

/**
 * A database that can't be used as it is: on a terminal the learner is asked what shall be done, and it is
 * done. False when nobody is there to ask, or when it shall be left as it is.
 */
export async function offerRepair(config: Config): Promise<boolean> {
  const here = process.stdin.isTTY === true && process.stderr.isTTY === true;
  if (!here || config.json || !config.input) return false;
  const { openRepair, applyRepair } = await import("../app/repair.ts");
  const { choicesText, repairPage } = await import("../terminal/pages/repair-page.ts");
  const repair = openRepair(config);
  if (!repair) return false;
  process.stderr.write(fitted(choicesText(repair), process.stderr));
  const letters = [...(repair.backup ? ["b"] : []), ...(repair.salvage ? ["s"] : []), "n"];
  const way = ways[await ask(pages.repair.ask(letters.join("/")))];
  if (way === undefined || (way !== "anew" && !repair[way])) {
    repair.close();
    return false;
  }
  process.stderr.write(fitted(repairPage(applyRepair(repair, way)), process.stderr));
  return true;
}

const ways: Readonly<Record<string, "backup" | "salvage" | "anew">> = {
  b: "backup",
  s: "salvage",
  n: "anew",
};

/** One line from the terminal; nothing when it was closed or interrupted. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline");
  const rows = fitted(question, process.stderr).split("\n");
  const last = rows.pop() ?? "";
  process.stderr.write(rows.map((row) => `${row}\n`).join(""));
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.on("close", () => resolve(""));
    lines.question(last.replace(/\s*$/, " "), (answer) => {
      resolve(answer.trim().toLowerCase().slice(0, 1));
      lines.close();
    });
  });
}
