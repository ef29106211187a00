import { setTimeout } from "node:timers/promises";
import { makeItem } from "../../graphs/item/make-item.ts";
import { sourceOf } from "../../graphs/tutor/passages.ts";
import type { TopicId } from "../domain/ids.ts";
import type { Passage } from "../domain/passage.ts";
import type { Bank, ObjectiveEntry } from "../ports/bank.ts";
import type { Clock } from "../ports/clock.ts";
import type { ItemTask } from "../ports/item-maker.ts";
import type { Library } from "../ports/library.ts";
import type { Model } from "../ports/model.ts";
import type { CallBudget, Reasoner } from "../ports/reasoner.ts";
import { makeItemsByModel } from "../reasoning/by-model/items/item-maker.ts";
import type { MadeItem, MadeItems } from "./made-items.ts";

export interface MakingDeps {
  /** The bank with what was made so far. */
  readonly bank: Bank;
  readonly library: Pick<Library, "section" | "passage">;
  readonly items: MadeItems;
  readonly model: Model;
  readonly rule: Reasoner;
  readonly clock: Clock;
  /** The budget of one question: two drafts with their blind solutions are four calls, without repairs. */
  readonly budget: () => CallBudget;
}

export type MakingEvent =
  | { readonly type: "item.made"; readonly item: MadeItem }
  | { readonly type: "item.dropped"; readonly objective: string; readonly reason: string };

/** A shorter passage holds no question. In characters. */
const shortestPassage = 160;

/**
 * Makes up to `count` questions for the objectives of a topic (all topics when undefined), those with the fewest
 * first; each is tried once. An own document is a topic like any other. Rejects with VivaError `cancelled`.
 */
export async function* makeItems(
  deps: MakingDeps,
  options: { topic?: TopicId | undefined; count: number; signal: AbortSignal },
): AsyncGenerator<MakingEvent> {
  const { bank, items, model, rule, clock } = deps;
  const maker = makeItemsByModel({
    model,
    rule,
    clock,
    sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
  });
  let made = 0;
  for (const entry of fewestFirst(bank, options.topic)) {
    if (made >= options.count) return;
    const task = await taskFor(deps, entry);
    if (!task) continue;
    const context = { signal: options.signal, budget: deps.budget() };
    const result = await makeItem(maker, task, context);
    if (result.kind === "dropped") {
      yield { type: "item.dropped", objective: entry.id, reason: result.reason };
      continue;
    }
    const { id, doc, path, heading } = task.passage;
    const item: MadeItem = {
      question: result.question,
      objective: entry.id,
      topic: entry.topic,
      source: { passage: id, doc, path, heading: [...heading] },
      maker: maker.maker,
      at: clock.now(),
    };
    items.add(item);
    made++;
    yield { type: "item.made", item };
  }
}

function fewestFirst(bank: Bank, topic: TopicId | undefined): ObjectiveEntry[] {
  return bank
    .objectives()
    .filter((entry) => topic === undefined || entry.topic === topic)
    .toSorted((a, b) => a.questions.length - b.questions.length);
}

/** What to make for an objective: from the section its questions point to, of the kind it has fewer of. */
async function taskFor({ bank, library }: MakingDeps, entry: ObjectiveEntry): Promise<ItemTask | undefined> {
  const questions = bank.objective(entry.id)?.questions ?? [];
  const sourced = questions.find(({ see }) => see !== undefined);
  const passage = sourced && longest(await sourceOf(library, sourced));
  if (!passage || passage.text.length < shortestPassage) return undefined;
  const choices = questions.filter(({ kind }) => kind === "choice").length;
  return {
    objective: { id: entry.id, statement: entry.statement },
    passage,
    kind: choices * 2 < questions.length ? "choice" : "open",
    known: questions.map(({ prompt }) => prompt),
  };
}

function longest(passages: readonly Passage[]): Passage | undefined {
  return passages.toSorted((a, b) => b.text.length - a.text.length)[0];
}
