import type { TutorGraphOptions } from "../../graphs/tutor/graph.ts";
import type { Notice, TutorEvent } from "../domain/events.ts";
import type { SqliteMemory } from "../memory/sqlite-memory.ts";
import type { Bank } from "../ports/bank.ts";
import type { Clock, Randomness } from "../ports/clock.ts";
import type { Library } from "../ports/library.ts";
import { Conversation, type ConversationDeps, type StartOptions } from "./conversation.ts";
import { thisHolder } from "./holder.ts";
import type { Reasoning } from "./reasoning.ts";
import { openSessionCommands } from "./session-commands.ts";

/** Parts that are open already; whoever opened them closes them. */
export interface ConversationParts {
  readonly memory: SqliteMemory;
  readonly bank: Bank;
  readonly library: Library;
  readonly reasoning: Reasoning;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly limits: { readonly maxCallsPerTurn: number; readonly maxTokensPerSession: number };
  /** Said once, before what the reasoning has to say. */
  readonly notices?: readonly Notice[];
  /** Work for the time in which the learner reads. */
  readonly between?: ConversationDeps["between"];
  /** Changes nodes of the graph by name. */
  readonly wrap?: TutorGraphOptions["wrap"];
}

/** A conversation over these parts. The graph is loaded when a turn first needs it. */
export async function openConversation(
  parts: ConversationParts,
  start: StartOptions,
  emit: (event: TutorEvent) => void,
): Promise<Conversation> {
  const { memory, bank, library, reasoning, clock, random, limits, wrap } = parts;
  const notices = [...(parts.notices ?? []), ...(await reasoning.notices())];
  return Conversation.start(
    {
      memory,
      bank,
      clock,
      random,
      notices,
      limits,
      ...(parts.between ? { between: parts.between } : {}),
      holder: thisHolder(`${process.pid}-${random.next()}`),
      model: () => reasoning.spec(),
      commands: openSessionCommands({ memory, model: reasoning }),
      async loadEngine(turns) {
        const [{ openEngine }, { LastWrittenSaver }, { openSteps }] = await Promise.all([
          import("./engine.ts"),
          import("../memory/checkpoint-saver.ts"),
          import("../memory/steps.ts"),
        ]);
        const reasoners = await reasoning.load();
        return openEngine(
          {
            bank,
            library,
            memory,
            clock,
            reasoner: () => (turns.byRule() ? reasoners.rule : reasoners.current()),
            budget: () => turns.budget(),
            selection: { unseenOnly: start.unseenOnly },
          },
          {
            // The saver first: it makes the tables.
            checkpointer: new LastWrittenSaver(memory.db),
            steps: openSteps(memory.db),
            left: (session) => memory.sessions.get(session),
            ...(wrap ? { wrap } : {}),
          },
        );
      },
    },
    start,
    emit,
  );
}
