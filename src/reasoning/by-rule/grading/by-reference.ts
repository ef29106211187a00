import { grading } from "../../../messages/grading.ts";
import { indexAnswer } from "./answer-index.ts";
import { estimateOf } from "./estimate.ts";
import type { Finding } from "./finding.ts";
import { bagOf, type Reference, referenceOf, stemsOf } from "./reference.ts";
import { claimsOf, judgeClaims } from "./reference-points.ts";
import { type Echoes, echoesOf, setAside } from "./set-aside.ts";
import { type Target, targetOf } from "./target.ts";
import { tokenize } from "./tokens.ts";
import { weighing } from "./weights.ts";
import { idfOf } from "./word-frequency.ts";

/** A question that comes with reference answers instead of a rubric. */
export interface ReferenceQuestion {
  readonly question: string;
  readonly references: readonly string[];
  /** What was shown besides the question: copied words earn nothing. */
  readonly hints?: readonly string[];
}

/** Around the middle, the estimate tells nothing about which side an answer is on. */
const unsureBand = [0.47, 0.53] as const;

interface Prepared {
  readonly echoes: Echoes;
  readonly asked: ReadonlySet<string>;
  readonly references: readonly Reference[];
  readonly claims: readonly Target[];
}

const prepared = new Map<string, Prepared>();
const keep = 500;

/** Judges an answer by its likeness to reference answers: the estimate is calibrated, the points follow it. */
export function judgeByReference(task: ReferenceQuestion, answer: string): Finding {
  const ready = prepare(task);
  const index = indexAnswer({
    answer,
    setAside: (text) => setAside(text, ready.echoes),
  });
  const estimate = estimateOf(bagOf(index.text.tokens, ready.asked, index.hidden), ready.references);
  const points = judgeClaims({ claims: ready.claims, estimate, index });
  const [low, high] = unsureBand;
  return estimate >= low && estimate < high
    ? {
        points,
        estimate,
        unsure: grading.unsure.reference,
      }
    : { points, estimate };
}

function prepare({ question, references, hints = [] }: ReferenceQuestion): Prepared {
  const key = [question, ...references, "", ...hints].join("\u0000");
  const known = prepared.get(key);
  if (known) return known;
  const asked = stemsOf(question);
  const weigh = weighing({ idf: idfOf, question: asked, rubric: true });
  const distinct = [...new Set(references.map((text) => text.trim()).filter((text) => text !== ""))];
  const made = {
    echoes: echoesOf([question, ...hints].map((text) => tokenize(text).tokens)),
    asked,
    references: distinct.map((text) => referenceOf(text, asked)),
    claims: claimsOf(distinct[0] ?? "").map((claim) => targetOf(claim, weigh)),
  };
  if (prepared.size >= keep) prepared.clear();
  prepared.set(key, made);
  return made;
}
