import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openChat } from "./chat-process.ts";
import { type Driven, drive, type Style } from "./drive.ts";
import { learnerData, without } from "./learner-data.ts";
import { pick, randomFrom } from "./lines.ts";
import { type ModelServer, modelServer } from "./model-server.ts";

export interface Round extends Driven {
  readonly seed: number;
  readonly style: Style;
  /** Calls that the model got in the killed conversation, and those of them that a kill had them made again. */
  readonly calls: number;
  readonly again: number;
}

const styles: readonly Style[] = ["sends-again", "sends-again", "lets-go", "sends-again-unseen"];

/**
 * One conversation with kills, and one without that is given the lines which arrived: both learners have to
 * end with the same data and the same progress. The seed repeats lines and delays; where a kill falls within
 * the work of a process is the machine's.
 */
export async function playRound(
  seed: number,
  { lines = 14, withModel = false }: { lines?: number; withModel?: boolean } = {},
): Promise<Round> {
  const random = randomFrom(seed);
  const style = pick(random, styles);
  const home = mkdtempSync(join(tmpdir(), "viva-random-"));
  const model = withModel ? await modelServer() : undefined;
  const asked = withModel ? await modelServer() : undefined;
  try {
    const killed = join(home, "killed");
    const driven = await drive({ dataDir: killed, lines, style, random, model });
    const calm = join(home, "calm");
    const faults = [
      ...driven.faults,
      ...(model?.faults ?? []),
      ...(await undisturbed(calm, driven.taken, asked)),
    ];
    const once = (model?.calls ?? 0) - (model?.again ?? 0);
    if (once !== (asked?.calls ?? 0)) faults.push(`${once} different calls, ${asked?.calls} without kills`);
    const [ends, wanted] = await Promise.all([learnerData(killed), learnerData(calm)]);
    faults.push(
      ...without(wanted, ends).map((line) => `lost or changed: ${line.slice(0, 600)}`),
      ...without(ends, wanted).map((line) => `too many or changed: ${line.slice(0, 600)}`),
    );
    return { ...driven, seed, style, faults, calls: model?.calls ?? 0, again: model?.again ?? 0 };
  } finally {
    await Promise.all([model?.close(), asked?.close()]);
    rmSync(home, { recursive: true, force: true });
  }
}

async function undisturbed(
  dataDir: string,
  lines: readonly string[],
  model: ModelServer | undefined,
): Promise<string[]> {
  const chat = openChat(dataDir, model);
  await chat.turnEnd();
  for (const line of lines) {
    model?.sent();
    chat.send(line);
    if (!(await chat.turnEnd())) break;
  }
  await chat.close();
  return chat.end.code === 0 ? [] : [`the undisturbed run failed: ${chat.end.stderr}`];
}
