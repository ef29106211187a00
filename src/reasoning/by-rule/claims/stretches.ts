import type { Token } from "../grading/tokens.ts";
import { type PlacedPiece, piecesOf } from "./pieces.ts";
import { addTo, type Claim, type ClaimSpace, directed } from "./space.ts";

/** A clause, a sentence, or two sentences that follow one another, and what it claims. */
export interface ClaimedStretch {
  readonly claim: Claim;
  /** Token positions of its first and last word. */
  readonly from: number;
  readonly to: number;
}

/** Clauses after these are not read, so that a book sent as an answer costs no more than a page. */
const mostClauses = 300;

interface Part {
  readonly sum: Float32Array;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** All stretches of a text that may claim something. */
export function claimedStretches(
  space: ClaimSpace,
  tokens: readonly Token[],
  aside?: (at: number) => boolean,
): readonly ClaimedStretch[] {
  const clauses = clausesOf(space, tokens, piecesOf(tokens, aside));
  const sentences = joined(clauses, (a, b) => a.sentence === b.sentence);
  const pairs = sentences.slice(1).map((second, k) => together(sentences[k]!, second));
  return [...clauses, ...sentences, ...pairs].map(({ sum, from, to }) => ({
    claim: directed(sum),
    from,
    to,
  }));
}

function clausesOf(space: ClaimSpace, tokens: readonly Token[], pieces: readonly PlacedPiece[]): Part[] {
  const clauses: (Part & { to: number; readonly clause: number })[] = [];
  for (const piece of pieces) {
    const { clause, sentence } = tokens[piece.at]!;
    let own = clauses.at(-1);
    if (own?.clause !== clause) {
      if (clauses.length === mostClauses) break;
      own = { clause, sentence, sum: new Float32Array(space.size), from: piece.at, to: piece.at };
      clauses.push(own);
    }
    addTo(own.sum, space.partOf(piece));
    own.to = piece.at;
  }
  return clauses;
}

/** Neighbours that belong together, joined. */
function joined(parts: readonly Part[], belong: (a: Part, b: Part) => boolean): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && belong(last, part)) all[all.length - 1] = together(last, part);
    else all.push(part);
  }
  return all;
}

function together(first: Part, second: Part): Part {
  const sum = Float32Array.from(first.sum);
  addTo(sum, second.sum);
  return { sum, sentence: first.sentence, from: first.from, to: second.to };
}
