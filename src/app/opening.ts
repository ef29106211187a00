import { chooseNext, relevantEpisodes } from "../../graphs/tutor/choose.ts";
import type { Opening } from "../../graphs/tutor/opening.ts";
import type { TopicId } from "../domain/ids.ts";
import type { Bank } from "../ports/bank.ts";
import type { Clock } from "../ports/clock.ts";
import type { Recall } from "../ports/memory.ts";
import { composeByRule } from "../reasoning/by-rule/compose.ts";

/** The first question of a session, by rule and without the engine; undefined when there is none to ask. */
export async function chooseOpening(
  deps: { bank: Bank; memory: Recall; clock: Clock },
  context: { focus?: TopicId | undefined; unseenOnly?: boolean | undefined },
): Promise<Opening | undefined> {
  const choice = await chooseNext(deps, { recent: [], ...context });
  const banked = choice && deps.bank.question(choice.question);
  const topic = deps.bank.topics().find(({ id }) => id === banked?.topic);
  if (!choice || !banked || !topic) return undefined;
  const text = composeByRule({
    question: banked.question,
    topic,
    why: choice.why,
    episodes: await relevantEpisodes(deps, banked),
    window: [],
  });
  return { question: banked.question.id, text, why: choice.why, practice: choice.practice };
}
