import type { Episode } from "../../../src/domain/episode.ts";
import { aimsAtGap } from "../../../src/domain/recall-gap.ts";
import { type Selection, type SelectionInput, select as selectNext } from "../../../src/domain/selection.ts";
import { whyText } from "../../../src/domain/why-text.ts";
import type { TutorDeps } from "../deps.ts";
import { type NodeFactory, say } from "../node.ts";
import type { TutorStateValue } from "../state.ts";

/** Chooses the next question. What was forgotten before decides which wording is asked. */
export const select: NodeFactory = (deps) => async (state, tools) => {
  const forced = forcedQuestion(deps, state);
  if (forced) return { work: { selection: forced } };

  const input = await selectionInput(deps, state);
  const first = selectNext(input);
  if (!first) {
    return {
      work: {
        said: [
          say(
            tools,
            "There is no question left to ask here. Choose another topic with /topic, or ask me something.",
          ),
        ],
      },
    };
  }
  const episodes = await deps.memory.episodes({ objective: first.objective, related: [], limit: 3 });
  const chosen =
    episodes.length === 0 ? first : (selectNext({ ...input, prefer: aiming(deps, episodes) }) ?? first);
  return { work: { selection: { ...chosen, ...reasonOf(deps, state, chosen, episodes) } } };
};

/** What the pure policy needs, read from bank and memory. */
export async function selectionInput(deps: TutorDeps, state: TutorStateValue): Promise<SelectionInput> {
  return {
    topics: deps.bank.topics(),
    objectives: deps.bank.objectives(),
    learner: await deps.memory.learner(),
    recent: state.recent,
    lastQuestion: state.lastQuestion ?? undefined,
    focus: state.focus ?? undefined,
    unseenOnly: deps.selection?.unseenOnly,
    now: deps.clock.now(),
  };
}

/** The question the opening turn has already shown, or one that was put aside in the topic the learner came back to. */
function forcedQuestion({ bank }: TutorDeps, { work, aside, focus }: TutorStateValue) {
  const left = aside.findLast(({ topic }) => topic === focus);
  if (work.to === "topic" && left && bank.question(left.question)) {
    const { question, objective, topic, why } = left;
    return {
      question,
      objective,
      topic,
      why,
      reason: { kind: "new", topicStarted: true } as const,
      practice: false,
    };
  }
  if (work.to !== "open") return undefined;
  const opening = openingOf(work.text);
  const banked = opening && bank.question(opening.question);
  if (!opening || !banked) return undefined;
  const { objective, topic } = banked;
  const reason = { kind: "new", topicStarted: false } as const;
  return {
    question: banked.question.id,
    objective,
    topic,
    why: opening.why,
    reason,
    practice: opening.practice,
  };
}

/** What the session loop chose for the opening, before the engine was there. */
export interface Opening {
  readonly question: string;
  readonly why: string;
  readonly practice: boolean;
}

function openingOf(text = ""): Opening | undefined {
  if (!text.startsWith("{")) return undefined;
  return JSON.parse(text) as Opening;
}

function aiming({ bank }: TutorDeps, episodes: readonly Episode[]) {
  return (id: string) => {
    const banked = bank.question(id);
    return banked ? aimsAtGap(banked.question, episodes) : 0;
  };
}

function reasonOf(
  { bank, clock }: TutorDeps,
  { focus }: TutorStateValue,
  { question, topic, reason }: Selection,
  episodes: readonly Episode[],
): { why: string; practice: boolean } {
  const why = whyText({
    reason,
    topicTitle: bank.topics().find(({ id }) => id === topic)?.title ?? topic,
    statement: bank.question(question)?.statement ?? "",
    focus: focus !== null,
    gap: episodes.find(({ missed }) => missed.length > 0)?.missed[0],
    now: clock.now(),
  });
  return { why, practice: reason.kind === "practice" };
}
