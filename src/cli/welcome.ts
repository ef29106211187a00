import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Viva } from "../app/viva.ts";
import { dueAt } from "../domain/card.ts";
import { DueCount, type DuePlace } from "../domain/due-place.ts";
import { elapsed } from "../domain/elapsed.ts";
import { spanText } from "../domain/why-text.ts";
import type { Welcome } from "../terminal/welcome.ts";

/** What the chat on a terminal tells besides the events. */
export interface Around {
  topicTitle(id: string): string;
  /** The place of an objective among those that were due at the last refresh; undefined when it was not. */
  placeOf(objective: string): DuePlace | undefined;
  refresh(): Promise<void>;
  /** Where the learner was before this start, or on the first run what was found. */
  welcome(model: string): Welcome;
}

/** Read before the conversation starts, so that it tells how things were. */
export async function lookAround(viva: Viva): Promise<Around> {
  const { memory, knowledge, clock } = viva;
  const titles = new Map(knowledge.bank.topics().map(({ id, title }) => [id, title]));
  const before = (await memory.sessions.list())[0];
  const documents = before ? undefined : await ownDocuments(viva);
  const count = new DueCount();
  const around: Around = {
    topicTitle: (id) => titles.get(id) ?? id,
    placeOf: (objective) => count.placeOf(objective),
    async refresh() {
      const { cards } = await memory.learner();
      const now = clock.now();
      const isDue = (id: string) => {
        const card = cards.get(id);
        return card !== undefined && dueAt(card, now) <= now;
      };
      count.update(
        knowledge.bank
          .objectives()
          .map(({ id }) => id)
          .filter(isDue),
      );
    },
    welcome: (model) =>
      before
        ? {
            kind: "back",
            due: count.due,
            ago: spanText(elapsed(before.updatedAt, clock.now())),
            topic: titles.get(before.open?.topic ?? before.topic ?? ""),
          }
        : {
            kind: "first",
            model,
            topics: titles.size,
            documents,
          },
  };
  await around.refresh();
  return around;
}

/** How many documents of the learner's own there are; undefined when that can't be told. */
async function ownDocuments(viva: Viva): Promise<number | undefined> {
  // A start without a library stays quick: nothing of it is loaded.
  if (!existsSync(join(viva.config.dataDir, "library.db"))) return 0;
  const { listSources } = await import("../app/ingest.ts");
  // What is wrong with the library is told when it is needed.
  return listSources(viva).then(
    ({ length }) => length,
    () => undefined,
  );
}
