import type { SelectionInput } from "../../src/domain/selection.ts";
import type { Bank } from "../../src/ports/bank.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Library } from "../../src/ports/library.ts";
import type { Effects, Recall } from "../../src/ports/memory.ts";
import type { CallBudget, Reasoner } from "../../src/ports/reasoner.ts";

/** What the tutor needs from outside. */
export interface TutorDeps {
  /** The reasoner in use; it may change between turns (`/model`). */
  readonly reasoner: () => Reasoner;
  readonly bank: Bank;
  readonly library: Library;
  readonly memory: Effects & Recall;
  readonly clock: Clock;
  /** The budget of the turn that runs now. */
  readonly budget: () => CallBudget;
  readonly selection?: Pick<SelectionInput, "unseenOnly">;
}
