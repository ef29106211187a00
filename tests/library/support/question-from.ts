import type { Passage } from "../../../src/domain/passage.ts";
import type { Question } from "../../../src/domain/question.ts";
import { makeItems } from "../../../src/library/items/make-items.ts";

/** The first question that a text of the learner's own makes. */
export function questionFrom(text: string): Question {
  const passage: Passage = {
    id: "own:0a1b2c:1",
    doc: "Notes",
    path: "/n.md",
    heading: [],
    text,
    origin: "own",
  };
  return makeItems([passage])[0]!.question;
}
