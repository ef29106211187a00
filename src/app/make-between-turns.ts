import type { Notice } from "../domain/events.ts";
import type { SessionId } from "../domain/ids.ts";
import { chat } from "../messages/chat.ts";
import type { Clock } from "../ports/clock.ts";
import type { Library } from "../ports/library.ts";
import type { Memory } from "../ports/memory.ts";
import type { BackgroundMaking } from "./background-making.ts";
import { turnBudget } from "./budget.ts";
import type { Config } from "./config.ts";
import type { ConversationDeps } from "./conversation.ts";
import type { Knowledge } from "./knowledge.ts";
import type { MadeItems } from "./made-items.ts";
import type { MakingEvent } from "./make-items.ts";
import type { Reasoning } from "./reasoning.ts";

/** What making needs of the program. */
export interface MakingParts {
  readonly reasoning: Reasoning;
  readonly knowledge: Knowledge;
  readonly library: Library;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly config: Pick<Config, "limits">;
  made(): Promise<MadeItems>;
}

/** Two drafts with their blind solutions and a repair each. */
export const callsPerItem = 6;

/** Makes questions while the learner reads, when a model thinks; by rule there is nothing to make them with. */
export function makeBetweenTurns(viva: MakingParts): NonNullable<ConversationDeps["between"]> {
  let making: BackgroundMaking | undefined;
  let session: SessionId | undefined;
  let failure: Notice | undefined;
  const load = async () => {
    const { BackgroundMaking: Making } = await import("./background-making.ts");
    making ??= new Making({
      make: (options) => madeWith(viva, options, session),
      onEvent: () => undefined,
      onFailure: ({ message }) => {
        failure = {
          code: "making-stopped",
          message: chat.makingStopped(message),
        };
      },
    });
    return making;
  };
  return {
    idle(current) {
      session = current;
      if (viva.reasoning.model()) void load().then((ready) => ready.idle());
    },
    async busy() {
      await making?.busy();
      const told = failure;
      failure = undefined;
      return told ? [told] : [];
    },
  };
}

/** Makes questions with the model in use and notes what the calls cost. */
export async function* madeWith(
  viva: MakingParts,
  options: { topic: string | undefined; count: number; signal: AbortSignal },
  session?: SessionId,
): AsyncGenerator<MakingEvent> {
  const { reasoning, knowledge, library, clock, memory, config } = viva;
  const model = reasoning.model();
  if (!model) return;
  const [{ makeItems }, items, { rule }] = await Promise.all([
    import("./make-items.ts"),
    viva.made(),
    reasoning.load(),
  ]);
  const used = session === undefined ? 0 : await memory.sessions.tokensUsed(session);
  const budgets: ReturnType<typeof turnBudget>[] = [];
  const budget = () => {
    const spent = budgets.reduce((sum, { usage }) => sum + usage().in + usage().out, used);
    const next = turnBudget({
      maxCalls: callsPerItem,
      tokensLeft: config.limits.maxTokensPerSession - spent,
    });
    budgets.push(next);
    return next;
  };
  try {
    yield* makeItems({ bank: knowledge.bank, library, items, model, rule, clock, budget }, options);
  } finally {
    const calls = budgets.flatMap((made) => made.calls);
    if (session !== undefined && calls.length > 0) await memory.sessions.addCalls(session, calls);
  }
}
