import { denialsIn } from "../grading/negation.ts";
import type { Token } from "../grading/tokens.ts";
import type { Piece } from "./space.ts";

/** A word with its place among the tokens. */
export interface PlacedPiece extends Piece {
  readonly at: number;
}

/** How many words a denial reaches over. */
const reach = 5;

/** The words of a text as they add to what it claims: all but marks and what is set aside. `denials`: where it denies. */
export function piecesOf(
  tokens: readonly Token[],
  aside: (at: number) => boolean = () => false,
  denials: readonly number[] = denialsIn(tokens),
): readonly PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  const denies = new Set(denials);
  let last = -1;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, stem, clause } = tokens[at]!;
    const denied = last !== -1 && at - last <= reach && tokens[last]!.clause === clause;
    if (denies.has(at)) last = at;
    if (kind !== "mark" && !aside(at)) pieces.push({ stem, denied, at });
  }
  return pieces;
}
