import { denialsIn } from "../grading/negation.ts";
import type { Token } from "../grading/tokens.ts";
import type { Piece } from "./space.ts";

/** A word with its place among the tokens. */
export interface PlacedPiece extends Piece {
  readonly at: number;
}

/** How many words a denial reaches over. */
const reach = 5;

/** The words of a text as they add to what it claims: all but marks and what is set aside. */
export function piecesOf(
  tokens: readonly Token[],
  aside: (at: number) => boolean = () => false,
): readonly PlacedPiece[] {
  const denials = new Set(denialsIn(tokens));
  let last = -1;
  return tokens.flatMap(({ kind, stem, clause }, at): PlacedPiece[] => {
    const denied = last !== -1 && at - last <= reach && tokens[last]!.clause === clause;
    if (denials.has(at)) last = at;
    return kind === "mark" || aside(at) ? [] : [{ stem, denied, at }];
  });
}
