import type { TokenizedText } from "../grading/tokens.ts";
import { piecesOf } from "./pieces.ts";
import { type Claim, claimSpace, directed, sumOf } from "./space.ts";

/** What a short text claims as a whole. */
export function claimIn({ text }: { readonly text: TokenizedText }): Claim {
  const space = claimSpace();
  return directed(sumOf(space, piecesOf(text.tokens)));
}
