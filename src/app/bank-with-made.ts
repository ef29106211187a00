import type { Bank, ObjectiveEntry } from "../ports/bank.ts";
import type { MadeItem } from "./made-items.ts";

/** The bank with the made questions at their objectives; one whose objective is gone is left out. */
export function bankWithMade(bank: Bank, made: () => readonly MadeItem[]): Bank {
  const of = (objective: string) => made().filter((item) => item.objective === objective);
  const entry = (base: ObjectiveEntry): ObjectiveEntry => {
    const own = of(base.id).map(({ question: { id, difficulty } }) => ({ id, difficulty }));
    return own.length === 0 ? base : { ...base, questions: [...base.questions, ...own] };
  };
  return {
    topics: () => bank.topics(),
    areas: () => bank.areas(),
    terms: () => bank.terms(),
    objectives: () => (made().length === 0 ? bank.objectives() : bank.objectives().map(entry)),
    objective(id) {
      const base = bank.objective(id);
      const own = of(id).map(({ question }) => question);
      return base && own.length > 0 ? { ...base, questions: [...base.questions, ...own] } : base;
    },
    question(id) {
      const known = bank.question(id);
      if (known) return known;
      const item = made().find(({ question }) => question.id === id);
      const objective = item && bank.objectives().find((other) => other.id === item.objective);
      if (!item || !objective) return undefined;
      return {
        question: item.question,
        objective: objective.id,
        statement: objective.statement,
        topic: objective.topic,
      };
    },
  };
}
