import type { Episode } from "../../src/domain/episode.ts";
import type { ObjectiveId, QuestionId, TopicId } from "../../src/domain/ids.ts";
import { aimsAtGap } from "../../src/domain/recall-gap.ts";
import { type Selection, type SelectionInput, select } from "../../src/domain/selection.ts";
import { whyText } from "../../src/domain/why-text.ts";
import type { Bank, BankedQuestion } from "../../src/ports/bank.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Recall } from "../../src/ports/memory.ts";

/** A chosen question and the reason, as it is told. */
export type Choice = Selection & { readonly why: string; readonly practice: boolean };

/** What of the session bears on the choice. */
export interface ChoiceContext {
  readonly recent: readonly ObjectiveId[];
  readonly lastQuestion?: QuestionId | undefined;
  readonly focus?: TopicId | undefined;
  readonly unseenOnly?: boolean | undefined;
}

export interface ChoiceDeps {
  readonly bank: Bank;
  readonly memory: Pick<Recall, "learner" | "episodes">;
  readonly clock: Clock;
}

/**
 * The next question: the policy chooses the objective; what was forgotten there before decides which of
 * its wordings is asked. Undefined when nothing can be asked. Imports no LangGraph: the session's opening
 * uses it before the engine is loaded.
 */
export async function chooseNext(deps: ChoiceDeps, context: ChoiceContext): Promise<Choice | undefined> {
  const { bank, memory, clock } = deps;
  const input: SelectionInput = {
    topics: bank.topics(),
    objectives: bank.objectives(),
    learner: await memory.learner(),
    now: clock.now(),
    ...context,
  };
  const first = select(input);
  if (!first) return undefined;
  const episodes = await memory.episodes({ objective: first.objective, related: [], limit: 3 });
  const chosen =
    episodes.length === 0 ? first : (select({ ...input, prefer: aimingAt(bank, episodes) }) ?? first);
  return { ...chosen, ...reasonOf(deps, { chosen, episodes, focus: context.focus }) };
}

/**
 * Earlier episodes that bear on a question: the last ones of its objective, else the last of its topic whose
 * gap the question aims at. An episode that has nothing to do with what is asked would only distract.
 */
export async function relevantEpisodes(
  { bank, memory }: Pick<ChoiceDeps, "bank" | "memory">,
  { question, objective, topic }: BankedQuestion,
): Promise<readonly Episode[]> {
  const own = await memory.episodes({ objective, related: [], limit: 2 });
  if (own.length > 0) return own;
  const related = bank
    .objectives()
    .filter((other) => other.topic === topic && other.id !== objective)
    .map(({ id }) => id);
  const episodes = await memory.episodes({ objective, related, limit: 6 });
  return episodes.filter((episode) => aimsAtGap(question, [episode]) > 0).slice(0, 1);
}

function aimingAt(bank: Bank, episodes: readonly Episode[]) {
  return (id: QuestionId) => {
    const banked = bank.question(id);
    return banked ? aimsAtGap(banked.question, episodes) : 0;
  };
}

function reasonOf(
  { bank, clock }: ChoiceDeps,
  options: { chosen: Selection; episodes: readonly Episode[]; focus: TopicId | undefined },
): { why: string; practice: boolean } {
  const { chosen, episodes, focus } = options;
  const why = whyText({
    reason: chosen.reason,
    topicTitle: bank.topics().find(({ id }) => id === chosen.topic)?.title ?? chosen.topic,
    statement: bank.question(chosen.question)?.statement ?? "",
    focus: focus !== undefined,
    gap: episodes.some(({ missed }) => missed.length > 0),
    now: clock.now(),
  });
  return { why, practice: chosen.reason.kind === "practice" };
}
