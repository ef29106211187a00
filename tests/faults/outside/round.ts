import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChatProcess } from "./chat-process.ts";
import { type Driven, drive, type Style } from "./drive.ts";
import { learnerData } from "./learner-data.ts";
import { pick, randomFrom } from "./lines.ts";

export interface Round extends Driven {
  readonly seed: number;
  readonly style: Style;
}

const styles: readonly Style[] = ["sends-again", "sends-again", "lets-go", "sends-again-unseen"];

/**
 * One conversation with kills, and one without that is given the lines which arrived: both learners have to
 * end with the same data and the same progress. The seed repeats lines and delays; where a kill falls within
 * the work of a process is the machine's.
 */
export async function playRound(seed: number, lines = 14): Promise<Round> {
  const random = randomFrom(seed);
  const style = pick(random, styles);
  const home = mkdtempSync(join(tmpdir(), "viva-random-"));
  try {
    const killed = join(home, "killed");
    const driven = await drive({ dataDir: killed, lines, style, random });
    const calm = join(home, "calm");
    const faults = [...driven.faults, ...(await undisturbed(calm, driven.taken))];
    const [ends, wanted] = await Promise.all([learnerData(killed), learnerData(calm)]);
    const only = (some: readonly string[], others: readonly string[]) => {
      const known = new Set(others);
      return some.filter((line) => !known.has(line)).slice(0, 5);
    };
    faults.push(
      ...only(wanted, ends).map((line) => `lost or changed: ${line.slice(0, 600)}`),
      ...only(ends, wanted).map((line) => `too many or changed: ${line.slice(0, 600)}`),
    );
    if (faults.length === 0 && ends.length !== wanted.length) faults.push("the same fact is there twice");
    return { ...driven, seed, style, faults };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function undisturbed(dataDir: string, lines: readonly string[]): Promise<string[]> {
  const chat = new ChatProcess(dataDir);
  await chat.turnEnd();
  for (const line of lines) {
    chat.send(line);
    if (!(await chat.turnEnd())) break;
  }
  await chat.close();
  return chat.end.code === 0 ? [] : [`the undisturbed run failed: ${chat.end.stderr}`];
}
